/** How tightly the outermost operator of a text binds: brackets are needed where a looser one stands inside. */
export const Binding = { compare: 1, add: 3, multiply: 4, power: 5, whole: 9 } as const;

/** A number known now; NaN = it has no value. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: number;
}

/** A number that the workbook works out. An error value of Excel stands for 'no value'. */
export interface NumberFormula {
  readonly kind: 'formula';
  readonly text: string;
  readonly binding: number;
  /** the cells that must hold numbers for the text to be asked at all */
  readonly needs: readonly string[];
  /** the text may give an error even so, such as a division by zero */
  readonly mayFail: boolean;
}

export type NumberText = Constant | NumberFormula;

/**
 * A truth as a number: 1, 0, and 0.5 for undecided, so that `and` is MIN and `or` is MAX.
 * Its text is a call or a product, so that it may be multiplied as it stands.
 */
export type TruthText = Constant | { readonly kind: 'formula'; readonly text: string };

export const constant = (value: number): Constant => ({ kind: 'constant', value });

export const isNothing = (text: NumberText | TruthText): boolean =>
  text.kind === 'constant' && Number.isNaN(text.value);

/** A number as formulas write it: Excel keeps 15 digits of it. Negative ones in brackets, since -2^2 is 4 there. */
export function digits(value: number): string {
  const text = String(Number(value.toPrecision(15))).toUpperCase();
  return value < 0 ? `(${text})` : text;
}

/** A text as formulas write it. */
export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The text of a number, in brackets where its operator binds less than `least`. */
export function within(number: NumberText, least: number): string {
  if (number.kind === 'constant') return Number.isNaN(number.value) ? 'NA()' : digits(number.value);
  return number.binding < least ? `(${number.text})` : number.text;
}

/** The text of a truth as a number. */
export function stateText(truth: TruthText): string {
  if (truth.kind === 'formula') return truth.text;
  return Number.isNaN(truth.value) ? '0.5' : digits(truth.value);
}

export function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

/** `COUNT(cells)<n`: some of the cells hold no number. */
function lacking(cells: readonly string[]): string {
  return `COUNT(${cells.join(',')})<${String(cells.length)}`;
}

/** The number as a text that is an error where a cell it needs holds no number. */
export function guarded(number: NumberText): string {
  const text = within(number, 0);
  if (number.kind === 'constant' || number.needs.length === 0) return text;
  return `IF(${lacking(number.needs)},NA(),${text})`;
}

/** A condition over numbers as a truth: undecided where a cell is not filled or an operation has no value. */
export function decided(condition: string, needs: readonly string[], mayFail: boolean): TruthText {
  const asked = mayFail ? `IFERROR(1*(${condition}),0.5)` : `1*(${condition})`;
  return { kind: 'formula', text: needs.length === 0 ? asked : `IF(${lacking(needs)},0.5,${asked})` };
}

/** One of three texts by a truth; only the chosen one is worked out. */
export function choose(truth: string, fails: string, undecided: string, holds: string): string {
  return `CHOOSE(1+2*${truth},${fails},${undecided},${holds})`;
}
