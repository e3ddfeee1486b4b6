import { significantDigits } from '../../detectors/repeated-value';
import { swappedPair } from '../../detectors/swapped-pair';
import { unitWitnesses } from '../unit-witnesses';
import { columnValues, isFigure, yearPairs } from './column-values';
import type { CheckContext } from './named-check';

/** What a column of this year is, beside what was filed for the same months of last year. */
export interface YearCopy {
  /** this year and last year in each other's place, or last year's figures filed again */
  readonly kind: 'swapped' | 'refiled';
  readonly column: number;
  /** the column that holds last year's of it; -1 where the form has none */
  readonly lastYearColumn: number;
  /** items that show it, of those that could be compared */
  readonly items: readonly number[];
  readonly compared: number;
}

/** Fewest items of a column that can be compared, fewest figures of the form that show it, share of those compared. */
const FEWEST_OF_COLUMN = 3;
const FEWEST = 5;
const QUORUM = 0.8;
/** Digits below which two equal figures are no more than round. */
const DIGITS = 3;
/** |log10| of both figures together: near their references when taken back, far from them as filed. */
const NEAR = 0.05;
const FAR = 0.15;

/** Figures of one column by item. */
interface Columns {
  readonly own: Float64Array;
  /** filed for the same months of last year */
  readonly filed: Float64Array;
  /** what the form says beside it as last year's, and what last year's filing said beside its own */
  readonly beside: Float64Array | null;
  readonly filedBeside: Float64Array | null;
  /** last month's, cumulatives carried on to this month */
  readonly carried: Float64Array | null;
}

function isSwapped({ own, filed, beside, carried }: Columns, item: number): boolean {
  const [first, second] = [own[item]!, beside?.[item] ?? NaN];
  if (Number.isNaN(second) || second === first) return false;
  if (first === filed[item]) return true;
  return (
    swappedPair({ first, second, firstReference: carried?.[item] ?? NaN, secondReference: filed[item]! }, NEAR, FAR) !==
    null
  );
}

function columnsAt({ frame, form }: CheckContext, column: number, lastYearColumn: number): Columns | null {
  const filed = columnValues(frame, form, 'lastYear', column);
  const own = columnValues(frame, form, 'now', column);
  if (!filed || !own) return null;
  const { flow, cumulative } = unitWitnesses(form);
  const month = frame.period?.month ?? NaN;
  const carry = cumulative[column]! ? month / (month - 1) : 1;
  const carried = columnValues(frame, form, 'previous', column);
  carried?.forEach((value, item) => (carried[item] = flow[item]! ? value * carry : value));
  const beside = lastYearColumn < 0 ? null : columnValues(frame, form, 'now', lastYearColumn);
  const filedBeside = lastYearColumn < 0 ? null : columnValues(frame, form, 'lastYear', lastYearColumn);
  return { own, filed, beside, filedBeside, carried };
}

function copyAt(context: CheckContext, column: number, lastYearColumn: number): YearCopy | null {
  const columns = columnsAt(context, column, lastYearColumn);
  if (!columns) return null;
  const { own, filed, beside, filedBeside } = columns;
  const equal: number[] = [];
  const swapped: number[] = [];
  let compared = 0;
  let older = 0;
  let same = 0;
  for (let item = 0; item < own.length; item++) {
    const value = own[item]!;
    if (!(value !== 0 && filed[item] !== 0) || Number.isNaN(value + filed[item]!)) continue;
    if (!isFigure(context.form, item) || significantDigits(value) < DIGITS) continue;
    compared++;
    if (value === filed[item]) equal.push(item);
    // the same in both years: it cannot tell where it stands
    if (value === beside?.[item]) same++;
    if (isSwapped(columns, item)) swapped.push(item);
    // last year's whole sheet: what stands beside is of the year before it
    if (beside && filedBeside && beside[item] === filedBeside[item]) older++;
  }
  if (compared < FEWEST_OF_COLUMN) return null;
  const at = { column, lastYearColumn, compared };
  const telling = Math.max(compared - same, FEWEST_OF_COLUMN);
  if (swapped.length >= QUORUM * telling && older * 2 < compared) return { kind: 'swapped', items: swapped, ...at };
  return equal.length >= QUORUM * compared ? { kind: 'refiled', items: equal, ...at } : null;
}

/**
 * Columns of this year that hold what was filed for last year, O(items × columns).
 * @returns null without last year's filing @source methods.md §5, cheap patterns
 */
export function yearCopies(context: CheckContext): readonly YearCopy[] | null {
  const { form, frame } = context;
  if (!columnValues(frame, form, 'lastYear', 0)) return null;
  const pairs = yearPairs(form);
  const copies = unitWitnesses(form).own.flatMap((column) => copyAt(context, column, pairs.get(column) ?? -1) ?? []);
  return copies.reduce((sum, { items }) => sum + items.length, 0) >= FEWEST ? copies : [];
}

/** Codes of items, for messages. */
export function codesOf({ form }: CheckContext, items: readonly number[]): string {
  return items.map((item) => form.form.items[item]!.code).join('、');
}
