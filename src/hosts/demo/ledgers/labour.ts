import type { Period } from '../../../core/model/period';
import { valueKey } from '../../../adapters/write-return/content';
import type { Figures } from '../zone/form-figures';
import { LABOUR_LEDGER } from './published';

/** What has happened by the end of each quarter, as a part of the year. */
const DONE = [0.2, 0.45, 0.75, 1];
/** Levels of earlier quarters, as a part of the last one's. */
const REACHED = [0.962, 0.975, 0.988, 1];

/** Deaths and losses of accidents: none before the first accident of the year. */
const OF_ACCIDENTS = ['13', '14'];
const ACCIDENTS = '12';

/** GX-L at the end of a quarter; the last one of a year comes to the ledger's amounts. */
export function labourFigures(period: Period): Figures {
  const quarter = period.month / 3 - 1;
  const which = period.year === LABOUR_LEDGER.until.year ? 'now' : 'before';
  const values = new Map<string, number>();
  const put = (code: string, value: number): unknown => values.set(valueKey(code, 'quarterEnd'), value);
  for (const level of LABOUR_LEDGER.levels) put(level.code, Math.round(level[which] * REACHED[quarter]!));
  const soFar = (amount: number): number =>
    quarter === DONE.length - 1 ? amount : Math.floor(amount * DONE[quarter]!);
  const accidents = LABOUR_LEDGER.flows.find(({ code }) => code === ACCIDENTS)!;
  for (const flow of LABOUR_LEDGER.flows) {
    const none = OF_ACCIDENTS.includes(flow.code) && soFar(accidents[which]) === 0;
    put(flow.code, none ? 0 : soFar(flow[which]));
  }
  return { values, groups: new Map(), texts: new Map([[valueKey('04', 'quarterEnd'), '是']]) };
}
