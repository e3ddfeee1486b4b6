import { monthIndex } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';
import { valueKey } from '../../../adapters/write-return/content';
import { serialOfDay } from '../../../core/reading/day-number';
import { cumulated, slotOf } from './calendar';
import type { Enterprise } from './enterprise';
import type { Figures } from './form-figures';
import { FLOW_ITEMS, LEVEL_ITEMS } from './science-series';
import type { Member } from './member';

/** Of certified enterprises, every so many-th is not innovative (创新型企业). */
const NOT_INNOVATIVE = 8;

function isCertified({ highTech }: Enterprise, period: Period): boolean {
  if (!highTech) return false;
  const month = monthIndex(period);
  return month >= monthIndex(highTech.from) && month <= monthIndex(highTech.to);
}

/** A day as the number a cell holds. */
function day({ year, month }: Period, of: number): number {
  return serialOfDay(year, month, of) ?? NaN;
}

/** The certificate: number, issued, valid until the day before three years later. */
function certificate(enterprise: Enterprise, period: Period, values: Map<string, number>): Map<string, string> {
  const innovative = isCertified(enterprise, period) && enterprise.number % NOT_INNOVATIVE !== 0;
  const texts = new Map([
    [valueKey('08', 'ytd'), isCertified(enterprise, period) ? '是' : '否'],
    [valueKey('12', 'ytd'), innovative ? '是' : '否'],
  ]);
  if (!enterprise.highTech || !isCertified(enterprise, period)) return texts;
  const { from, to } = enterprise.highTech;
  const issued = 10 + (enterprise.number % 15);
  texts.set(valueKey('09', 'ytd'), `GR${String(from.year)}46000${String(enterprise.number).padStart(3, '0')}`);
  values.set(valueKey('10', 'ytd'), day(from, issued));
  values.set(valueKey('11', 'ytd'), day(to, issued) - 1);
  return texts;
}

/** GX-K 科技创新: flows of the quarter and from January on, levels at the end of the quarter, the certificate. */
export function scienceFigures(member: Member, period: Period): Figures {
  const lastYear = { year: period.year - 1, month: period.month };
  const values = new Map<string, number>();
  for (const code of FLOW_ITEMS) {
    const series = member.science.get(code)!;
    values.set(valueKey(code, 'quarter'), series[slotOf(period)]!);
    values.set(valueKey(code, 'ytd'), cumulated(series, period));
    values.set(valueKey(code, 'lyYtd'), cumulated(series, lastYear));
  }
  for (const code of LEVEL_ITEMS) {
    const series = member.science.get(code)!;
    values.set(valueKey(code, 'ytd'), series[slotOf(period)]!);
    values.set(valueKey(code, 'lyYtd'), series[slotOf(lastYear)]!);
  }
  const texts = certificate(member.enterprise, period, values);
  return { values, groups: new Map(), texts };
}
