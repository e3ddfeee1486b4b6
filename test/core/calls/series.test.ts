import { makeCallList } from '../../../src/core/calls/make-call-list';
import { seriesHistory, seriesMeasures, seriesPeriods } from '../../../src/core/calls/series-history';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { CallReason } from '../../../src/core/model/call-list';
import type { LedgerColumns } from '../../../src/core/model/ledger';
import { addMonths, type Period } from '../../../src/core/model/period';
import { haikouPack } from '../checking/haikou';
import { filingOf, SEPTEMBER, type Figures } from '../checking/works';

let pack: CompiledPack;
beforeAll(async () => {
  pack = await haikouPack();
});

const CODES = ['10000001X', '200000024', '300000030', '400000049', '500000057', '600000066'];
const MEMBERS = CODES.map((code) => `code ${code}`);

/** A month of an enterprise: a level of its own, and small ups and downs that no two have alike. */
function monthOf(member: number, { year, month }: Period): number {
  const swing = ((year * 12 + month) * (member + 3)) % 7;
  return Math.round((member + 1) * 1000 * (1 + 0.01 * swing));
}

function ledger(period: Period, measures = seriesMeasures(pack)): LedgerColumns {
  const periods = seriesPeriods(period);
  const values = measures.map((name) =>
    periods.map((at) =>
      Float64Array.from(MEMBERS, (_, i) => (name === 'B2041.r01.month' && at.month > 2 ? monthOf(i, at) : NaN)),
    ),
  );
  return { measures, periods, members: MEMBERS, values, unknown: [] };
}

function reasons(change: (member: number, value: number) => number, withSeries = true): readonly CallReason[][] {
  const form = pack.forms.find(({ id }) => id === 'B204-1')!;
  const filings = CODES.map((code, i) => {
    const figures: Figures = new Map([['01.month', change(i, monthOf(i, SEPTEMBER))]]);
    return filingOf(form, { figures, code, name: `企业${String(i)}`, classes: [] });
  });
  const series = withSeries ? { series: seriesHistory(ledger(SEPTEMBER), pack, SEPTEMBER) } : {};
  const input = { filings, entries: [], pack, period: SEPTEMBER, findings: new Map(), ...series };
  const { calls, rest } = makeCallList(input);
  return MEMBERS.map((id) => [...([...calls, ...rest].find(({ member }) => member === id)?.reasons ?? [])]);
}

describe('the series of an enterprise out of a ledger', () => {
  it('leaves out Januaries and what is not earlier', () => {
    const periods = seriesPeriods(SEPTEMBER);
    expect(periods).toHaveLength(44);
    expect(periods.at(-1)).toEqual(addMonths(SEPTEMBER, -1));
    expect(periods.every(({ month }) => month > 1)).toBe(true);
  });

  it('asks for the months and cumulatives of every total, each once', () => {
    const measures = seriesMeasures(pack);
    expect(measures).toEqual(expect.arrayContaining(['B2041.r01.month', 'B2041.r01.ytd', 'B203.r3011.ytd']));
    expect(new Set(measures).size).toBe(measures.length);
  });

  it('takes a month of a total without a month column from two cumulatives, January and February as one', () => {
    const periods = [2, 3, 4].map((month) => ({ year: 2013, month }));
    const values = [periods.map((_, i) => Float64Array.of([70, 110, 160][i]!))];
    const columns = { measures: ['B203.r3011.ytd'], periods, members: ['code 10000001X'], values, unknown: [] };
    const series = seriesHistory(columns, pack, SEPTEMBER).get('mainRevenue')!;
    expect([...series.values.get('code 10000001X')!].slice(0, 3)).toEqual([70, 40, 50]);
  });

  it('tells a month that breaks it, and nobody else', () => {
    const told = reasons((member, value) => (member === 2 ? value * 1.9 : value));
    expect(told[2]!.map(({ kind, total, span }) => [kind, total, span])).toEqual([['series', 'output', 'month']]);
    expect(told[2]![0]!.suspicion).toBe(1);
    expect(told.filter((_, i) => i !== 2).flat()).toEqual([]);
  });

  it('says nothing of what all did alike', () => {
    expect(reasons((_, value) => Math.round(value * 1.9)).flat()).toEqual([]);
  });

  it('is not looked at without a ledger', () => {
    expect(reasons((member, value) => (member === 2 ? value * 1.9 : value), false).flat()).toEqual([]);
  });
});
