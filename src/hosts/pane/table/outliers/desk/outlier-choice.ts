import { OUTLIER_DEFAULTS, type OutlierMethod } from '../../../../../core/outliers/outlier-result';
import type { OutlierAsked } from '../../../../worker/table/outliers/outlier-messages';
import type { ColumnFacts } from '../../../../worker/table/table-messages';

/** Parameters that are numbers, with their limits: those of the command line. */
export const PARAM_LIMITS = {
  u: [0, 1],
  a: [0, 1],
  c: [0, 1000],
  strong: [0, 10_000],
  pct: [0.01, 0.49],
  k: [0, 1000],
} as const;
export type OutlierParam = keyof typeof PARAM_LIMITS;

const PARAMS: Readonly<Record<OutlierMethod, readonly OutlierParam[]>> = {
  'hidiroglou-berthelot': ['u', 'a', 'c', 'strong', 'pct'],
  mad: ['k'],
  tukey: [],
  asymmetric: [],
  'adjusted-boxplot': [],
  quartile: ['a'],
  'sigma-gap': [],
};

/** The parameters that a method has. */
export const paramsOf = (method: OutlierMethod): readonly OutlierParam[] => PARAMS[method];
/** Whether the type of the quartiles makes a difference to it. */
export const hasQuantile = (method: OutlierMethod): boolean => method !== 'mad' && method !== 'sigma-gap';
export const needsPrevious = (method: OutlierMethod): boolean => method === 'hidiroglou-berthelot';

/** What the person has chosen so far; columns by their place, null = none. */
export interface OutlierChoice {
  readonly method: OutlierMethod;
  readonly current: number | null;
  readonly previous: number | null;
  readonly by: number | null;
  readonly label: number | null;
  /** as typed */
  readonly params: Readonly<Record<OutlierParam, string>>;
  readonly quantile: 6 | 7;
}

export const DEFAULT_PARAMS = Object.fromEntries(
  Object.keys(PARAM_LIMITS).map((name) => [name, String(OUTLIER_DEFAULTS[name as OutlierParam])]),
) as Record<OutlierParam, string>;

export const FIRST_CHOICE: OutlierChoice = {
  method: 'hidiroglou-berthelot',
  current: null,
  previous: null,
  by: null,
  label: null,
  params: DEFAULT_PARAMS,
  quantile: OUTLIER_DEFAULTS.quantile,
};

/** A parameter as a number; null where it is none, or outside of its limits. */
export function paramValue(name: OutlierParam, text: string): number | null {
  const [low, high] = PARAM_LIMITS[name];
  const value = text.trim() === '' ? NaN : Number(text);
  return value >= low && value <= high ? value : null;
}

/** What is still missing before rows can be judged. */
export type OutlierNeed = 'data' | 'numbers' | 'current' | 'previous' | 'parameter';

/** The question that a choice makes, or what it lacks. */
export function askedOf(choice: OutlierChoice, columns: readonly ColumnFacts[] | null): OutlierAsked | OutlierNeed {
  if (columns === null) return 'data';
  if (!columns.some(({ kind }) => kind === 'number')) return 'numbers';
  const { method, current, previous, by, label, params, quantile } = choice;
  if (current === null) return 'current';
  if (previous === null && needsPrevious(method)) return 'previous';
  const values: Record<OutlierParam, number> = { ...OUTLIER_DEFAULTS };
  for (const name of paramsOf(method)) {
    const value = paramValue(name, params[name]);
    if (value === null) return 'parameter';
    values[name] = value;
  }
  return { method, current, previous, by: by === null ? [] : [by], label, ...values, quantile };
}

/** Headings by which columns are known. Order counts: a column that is taken is not taken again. */
const KNOWN = {
  previous: /上期|上月|上年|同期|去年|previous|prior|last|earlier/i,
  current: /本期|本月|当期|本年|current|this/i,
  label: /名称|单位|企业|name/i,
} as const;

/** Columns for a table just read: those of before by their heading, else those that their headings tell. */
export function choiceFor(
  before: OutlierChoice,
  columnsBefore: readonly ColumnFacts[],
  columns: readonly ColumnFacts[],
): OutlierChoice {
  const same = (at: number | null, numbers: boolean): number | null => {
    const heading = at === null ? undefined : columnsBefore[at]?.heading;
    const found = columns.findIndex((one) => one.heading === heading && (!numbers || one.kind === 'number'));
    return heading === undefined || found < 0 ? null : found;
  };
  const told = (name: keyof typeof KNOWN, numbers: boolean): number | null => {
    const found = columns.findIndex(
      ({ heading, kind }) => (kind === 'number') === numbers && KNOWN[name].test(heading),
    );
    return found < 0 ? null : found;
  };
  return {
    ...before,
    previous: same(before.previous, true) ?? told('previous', true),
    current: same(before.current, true) ?? told('current', true),
    by: same(before.by, false),
    label: same(before.label, false) ?? told('label', false),
  };
}
