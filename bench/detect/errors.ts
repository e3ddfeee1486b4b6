import type { FormDraft } from '../../hosts/demo/received/draft-return';
import { changeAll, mistypeDigit, putRow, swapColumns, swapDigits } from '../../hosts/demo/planted/figures';

/** The return of one enterprise: drafts to be changed, and what they may be mixed up with. */
export interface Target {
  readonly now: ReadonlyMap<string, FormDraft>;
  readonly before: ReadonlyMap<string, FormDraft>;
  readonly lastYear: ReadonlyMap<string, FormDraft>;
}

/** One kind of error in one size. */
export interface PlantedError {
  readonly kind: string;
  /** ×10 and more, sign, swapped, shifted: none of these may be missed */
  readonly gross: boolean;
  /** `form item.column` of the one cell that was changed; null where it is many */
  readonly cell: string | null;
  /** relations that are made for it, any of which is the right answer; none where no relation has it as its subject */
  readonly rules?: readonly string[];
  /** makes the error; false = it cannot be made here */
  readonly plant: (target: Target) => boolean;
}

const OUTPUT = 'B204-1';
const BOOKS = 'B203';

/** One cell changed by a function of its value; a change that changes nothing is none. */
function oneCell(
  kind: string,
  gross: boolean,
  form: string,
  key: string,
  change: (value: number) => number,
): PlantedError {
  return {
    kind: `${kind} ${form} ${key}`,
    gross,
    cell: `${form} ${key}`,
    plant: ({ now }) => {
      const draft = now.get(form);
      const value = draft?.values.get(key);
      if (draft === undefined || value === undefined || Math.abs(value) < 100) return false;
      const changed = Math.round(change(value));
      draft.values.set(key, changed);
      return changed !== value;
    },
  };
}

function many(kind: string, gross: boolean, plant: PlantedError['plant']): PlantedError {
  return { kind, gross, cell: null, plant };
}

const times =
  (factor: number) =>
  (value: number): number =>
    value * factor;

/** Output, sales and value added of month and cumulative by one factor, the classes with them: no relation is broken. */
function consistent(factor: number): PlantedError {
  return many(`consistent ×${String(factor)}`, factor >= 10, ({ now }) => {
    const draft = now.get(OUTPUT);
    const month = draft?.values.get('r01.month');
    if (!draft || month === undefined || month < 100) return false;
    for (const item of ['r01', 'r02', 'r03', 'r04', 'r06']) {
      const own = draft.values.get(`${item}.month`);
      const ytd = draft.values.get(`${item}.ytd`);
      if (own === undefined || ytd === undefined) continue;
      const extra = Math.round(own * factor) - own;
      draft.values.set(`${item}.month`, own + extra);
      draft.values.set(`${item}.ytd`, ytd + extra);
    }
    (draft.groups.get('classes') ?? []).forEach((row, i) => {
      const own = row.values.get('month') ?? 0;
      const extra = Math.round(own * factor) - own;
      for (const column of ['month', 'ytd']) putRow(draft, 'classes', i, column, (value) => value + extra);
    });
    // rounding of the parts: the first class takes what is left
    const rows = draft.groups.get('classes') ?? [];
    for (const column of ['month', 'ytd']) {
      const sum = rows.reduce((total, _, i) => total + (draft.groups.get('classes')![i]!.values.get(column) ?? 0), 0);
      const left = draft.values.get(`r01.${column}`)! - sum;
      if (left !== 0 && rows.length > 0) putRow(draft, 'classes', 0, column, (value) => value + left);
    }
    return true;
  });
}

/** A run of rows of the books typed a row too low. */
const shifted = many('rows shifted B203', true, ({ now }) => {
  const draft = now.get(BOOKS);
  if (!draft) return false;
  const run = ['307', '309', '312', '313', '317'];
  const values = run.map((item) => draft.values.get(`r${item}.ytd`) ?? 0);
  run.forEach((item, i) => draft.values.set(`r${item}.ytd`, values[(i + run.length - 1) % run.length]!));
  return true;
});

const wholeForm = (form: string, power: number): PlantedError =>
  many(`whole form ÷10^${String(power)} ${form}`, true, ({ now }) => {
    const draft = now.get(form);
    return draft !== undefined && changeAll(draft, '千元', (value) => value / 10 ** power).length > 0;
  });

const swapped = (form: string, pairs: readonly (readonly [string, string])[]): PlantedError =>
  many(`columns swapped ${pairs.map((pair) => pair.join('-')).join(' ')} ${form}`, true, ({ now }) => {
    const draft = now.get(form);
    return draft !== undefined && swapColumns(draft, pairs).length > 0;
  });

const refiled = (from: 'before' | 'lastYear'): PlantedError =>
  many(`refiled ${from} ${OUTPUT}`, false, (target) => {
    const [draft, source] = [target.now.get(OUTPUT), target[from].get(OUTPUT)];
    if (!draft || !source) return false;
    draft.values = new Map(source.values);
    draft.groups = new Map(source.groups);
    return true;
  });

const told = (rules: readonly string[], error: PlantedError): PlantedError => ({ ...error, rules });

/** One form filed again as it was, this year's columns only. */
const oldFigures = (form: string, columns: readonly string[]): PlantedError =>
  many(`last year's figures ${form}`, false, ({ now, lastYear }) => {
    const [draft, source] = [now.get(form), lastYear.get(form)];
    if (!draft || !source) return false;
    for (const [key, value] of source.values) {
      if (columns.some((column) => key.endsWith(`.${column}`))) draft.values.set(key, value);
    }
    return true;
  });

/** The months of some rows left as they were last month; the cumulatives are right. */
const monthsKept = many('months kept B204-1', false, ({ now, before }) => {
  const [draft, source] = [now.get(OUTPUT), before.get(OUTPUT)];
  if (!draft || !source) return false;
  const kept = ['r01.month', 'r03.month', 'r06.month'];
  if (kept.some((key) => (source.values.get(key) ?? 0) < 1000)) return false;
  for (const key of kept) draft.values.set(key, source.values.get(key)!);
  return true;
});

/** The month of one row changed, its cumulative with it. */
function month(kind: string, item: string, change: (value: number) => number): PlantedError {
  return many(`${kind} ${OUTPUT} ${item}.month`, false, ({ now }) => {
    const draft = now.get(OUTPUT);
    const value = draft?.values.get(`${item}.month`);
    if (!draft || value === undefined || value < 5) return false;
    const extra = Math.round((change(value) - value) * 100) / 100;
    for (const column of ['month', 'ytd']) {
      const key = `${item}.${column}`;
      const changed = draft.values.get(key)! + (item === 'r05' ? extra : Math.round(extra));
      draft.values.set(key, Math.round(changed * 100) / 100);
    }
    return true;
  });
}

const sameColumn = (kind: string, from: string, into: string): PlantedError =>
  many(kind, false, ({ now }) => {
    const draft = now.get(OUTPUT);
    if (!draft) return false;
    for (const item of ['r01', 'r02', 'r03', 'r04', 'r05', 'r06']) {
      const value = draft.values.get(`${item}.${from}`);
      if (value !== undefined) draft.values.set(`${item}.${into}`, value);
    }
    (draft.groups.get('classes') ?? []).forEach((row, i) =>
      putRow(draft, 'classes', i, into, () => row.values.get(from) ?? 0),
    );
    return true;
  });

const rounded = many('rounded by hand B203', false, ({ now }) => {
  const draft = now.get(BOOKS);
  if (!draft) return false;
  for (const [key, value] of draft.values) {
    if (key.endsWith('.ytd') && Math.abs(value) >= 1000) draft.values.set(key, Math.round(value / 100) * 100);
  }
  return true;
});

function dropDigit(value: number): number {
  const digits = String(Math.abs(value));
  return Math.sign(value) * Number(digits.slice(0, 1) + digits.slice(2));
}

/** Every kind in every size. The benchmark draws from them alike. */
export const ERRORS: readonly PlantedError[] = [
  ...['r01.ytd', 'r01.month', 'r03.ytd', 'r06.ytd'].flatMap((key) => [
    oneCell('×10', true, OUTPUT, key, times(10)),
    oneCell('×1000', true, OUTPUT, key, times(1000)),
    oneCell('÷10', true, OUTPUT, key, times(0.1)),
  ]),
  ...['r3011.ytd', 'r301.ytd', 'r213.ytd'].flatMap((key) => [
    oneCell('×10', true, BOOKS, key, times(10)),
    oneCell('÷1000', true, BOOKS, key, times(0.001)),
  ]),
  oneCell('sign', true, OUTPUT, 'r03.ytd', times(-1)),
  oneCell('sign', true, BOOKS, 'r401.ytd', times(-1)),
  ...['r01.ytd', 'r03.ytd'].map((key) => oneCell('digits swapped', false, OUTPUT, key, swapDigits)),
  oneCell('digits swapped', false, BOOKS, 'r307.ytd', swapDigits),
  oneCell('digit mistyped', false, OUTPUT, 'r01.ytd', mistypeDigit),
  oneCell('digit mistyped', false, BOOKS, 'r327.ytd', mistypeDigit),
  oneCell('digit dropped', false, OUTPUT, 'r03.ytd', dropDigit),
  oneCell('digit dropped', false, BOOKS, 'r3011.ytd', dropDigit),
  ...[1.3, 1.6, 0.6].map((factor) => oneCell(`×${String(factor)}`, false, OUTPUT, 'r01.ytd', times(factor))),
  ...[1.3, 1.6].map((factor) => oneCell(`×${String(factor)}`, false, BOOKS, 'r3011.ytd', times(factor))),
  oneCell('tax included', false, BOOKS, 'r3011.ytd', times(1.17)),
  oneCell('left out', false, OUTPUT, 'r03.ytd', () => 0),
  oneCell('balance', false, BOOKS, 'r218.ytd', times(1.2)),
  oneCell('profit', false, BOOKS, 'r327.ytd', times(1.5)),
  oneCell('persons added up', false, BOOKS, 'r403.ytd', times(9)),
  swapped(OUTPUT, [['month', 'ytd']]),
  swapped(OUTPUT, [
    ['month', 'lyMonth'],
    ['ytd', 'lyYtd'],
  ]),
  told(['R10'], swapped(BOOKS, [['ytd', 'lyYtd']])),
  told(['R12'], shifted),
  wholeForm(OUTPUT, 1),
  wholeForm(OUTPUT, 3),
  wholeForm(BOOKS, 1),
  ...[1.6, 2.6, 4, 10].map(consistent),
  told(['P16a'], refiled('before')),
  told(['R11'], refiled('lastYear')),
  told(['R11'], oldFigures(BOOKS, ['ytd'])),
  told(['R13'], monthsKept),
  told(['P1a'], sameColumn('cumulative as month B204-1', 'ytd', 'month')),
  told(['P1a', 'P4a'], sameColumn('month as cumulative B204-1', 'month', 'ytd')),
  told(['P19'], month('dollars', 'r04', times(1 / 6.15))),
  told(['P11b', 'P11'], month('electricity ×2.5', 'r05', times(2.5))),
  told(['P13c', 'P13b', 'P13a'], month('value added ×1.7', 'r06', times(1.7))),
  told(['F16'], rounded),
];
