import { log10, round } from '../expression/arithmetic';
import { textFormat } from './text-format';
import { DIV0, finite, FormulaError, NOT_A_NUMBER, numberOf, textOf, truthOf, type FormulaValue } from './value';

/** An argument of a function: one value, or the values of a range, cell by cell. */
export type Argument = { readonly one: FormulaValue } | { readonly many: readonly FormulaValue[] };

/** A function that works out all of its arguments; the lazy ones (IF, CHOOSE, IFERROR) are in `evaluate.ts`. */
export type FormulaFunction = (args: readonly Argument[]) => FormulaValue;

const valuesOf = (arg: Argument): readonly FormulaValue[] => ('one' in arg ? [arg.one] : arg.many);
const valueOf = (arg: Argument | undefined): FormulaValue => (arg ? (valuesOf(arg)[0] ?? null) : null);

/** The numbers of SUM, MIN, MAX: of a range its numbers only, of a value what it can be read as. */
function numbersOf(args: readonly Argument[]): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const arg of args) {
    for (const value of valuesOf(arg)) {
      if (value instanceof FormulaError) return value;
      if ('many' in arg) {
        if (typeof value === 'number') numbers.push(value);
        continue;
      }
      const number = numberOf(value);
      if (number instanceof FormulaError) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

function overNumbers(work: (numbers: readonly number[]) => number | FormulaError): FormulaFunction {
  return (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof FormulaError ? numbers : work(numbers);
  };
}

function ofNumber(work: (a: number, b: number) => number | FormulaError): FormulaFunction {
  return (args) => {
    const [a, b] = [numberOf(valueOf(args[0])), numberOf(valueOf(args[1]))];
    return a instanceof FormulaError ? a : b instanceof FormulaError ? b : work(a, b);
  };
}

const ofText =
  (work: (text: string) => FormulaValue): FormulaFunction =>
  (args) => {
    const text = textOf(valueOf(args[0]));
    return text instanceof FormulaError ? text : work(text);
  };

/** AND and OR: of a range its numbers and truths only; without any, #VALUE! */
function overTruths(work: (truths: readonly boolean[]) => boolean): FormulaFunction {
  return (args) => {
    const truths: boolean[] = [];
    for (const arg of args) {
      for (const value of valuesOf(arg)) {
        if ('many' in arg && (value === null || typeof value === 'string')) continue;
        const truth = truthOf(value);
        if (truth instanceof FormulaError) return truth;
        truths.push(truth);
      }
    }
    return truths.length === 0 ? FormulaError.of('#VALUE!') : work(truths);
  };
}

function counting(counts: (value: FormulaValue) => boolean): FormulaFunction {
  return (args) => args.flatMap(valuesOf).filter(counts).length;
}

const asking =
  (ask: (value: FormulaValue) => boolean): FormulaFunction =>
  (args) =>
    ask(valueOf(args[0]));

/** COUNTIF with a plain criterion: a text or a number that the cells must equal. */
function countIf(args: readonly Argument[]): FormulaValue {
  const [range, criterion] = [args[0], valueOf(args[1])];
  if (!range || criterion instanceof FormulaError || criterion === null) return FormulaError.of('#VALUE!');
  const same = (value: FormulaValue): boolean =>
    typeof value === 'string' && typeof criterion === 'string'
      ? value.toUpperCase() === criterion.toUpperCase()
      : value === criterion;
  return valuesOf(range).filter(same).length;
}

/** Criteria that are more than a value to be equal to: comparisons and wildcards. */
export const isPlainCriterion = (criterion: FormulaValue): boolean =>
  typeof criterion !== 'string' || !/^[<>=]|[*?~]/.test(criterion);

/** N: a number or a truth as a number, an error as it is, anything else 0. */
function numberIn(args: readonly Argument[]): FormulaValue {
  const value = valueOf(args[0]);
  if (typeof value === 'number' || value instanceof FormulaError) return value;
  return value === true ? 1 : 0;
}

function exact(args: readonly Argument[]): FormulaValue {
  const [a, b] = [textOf(valueOf(args[0])), textOf(valueOf(args[1]))];
  return a instanceof FormulaError ? a : b instanceof FormulaError ? b : a === b;
}

/** TEXT with a format of `text-format.ts`; a text stays as it is. */
function textIn(args: readonly Argument[]): FormulaValue {
  const [value, format] = [valueOf(args[0]), textOf(valueOf(args[1]))];
  if (value instanceof FormulaError) return value;
  if (format instanceof FormulaError) return format;
  if (typeof value === 'boolean') return textOf(value);
  const number = numberOf(value);
  return number instanceof FormulaError ? value : textFormat(number, format);
}

/** SUBSTITUTE of every occurrence. */
function substitute(args: readonly Argument[]): FormulaValue {
  const [text, old, by] = [0, 1, 2].map((index) => textOf(valueOf(args[index])));
  for (const one of [text, old, by]) if (one instanceof FormulaError) return one;
  return old === '' ? text! : (text as string).split(old as string).join(by as string);
}

/** The functions that our compiler and our templates write, and no others. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['SUM', overNumbers((numbers) => finite(numbers.reduce((sum, next) => sum + next, 0)))],
  ['MIN', overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)))],
  ['MAX', overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)))],
  ['COUNT', counting((value) => typeof value === 'number')],
  ['COUNTA', counting((value) => value !== null)],
  ['COUNTBLANK', counting((value) => value === null || value === '')],
  ['COUNTIF', countIf],
  ['ABS', ofNumber(Math.abs)],
  ['ROUND', ofNumber((a, digits) => round(a, Math.trunc(digits)))],
  ['LOG10', ofNumber((a) => (a > 0 ? log10(a) : NOT_A_NUMBER))],
  ['MOD', ofNumber((a, b) => (b === 0 ? DIV0 : finite(a - b * Math.floor(a / b))))],
  ['AND', overTruths((truths) => truths.every(Boolean))],
  ['OR', overTruths((truths) => truths.some(Boolean))],
  [
    'NOT',
    (args) => {
      const truth = truthOf(valueOf(args[0]));
      return truth instanceof FormulaError ? truth : !truth;
    },
  ],
  ['ISNUMBER', asking((value) => typeof value === 'number')],
  ['ISTEXT', asking((value) => typeof value === 'string')],
  ['ISBLANK', asking((value) => value === null)],
  ['ISERROR', asking((value) => value instanceof FormulaError)],
  ['EXACT', exact],
  ['LEN', ofText((text) => text.length)],
  ['TRIM', ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['TEXT', textIn],
  ['SUBSTITUTE', substitute],
  ['N', numberIn],
  ['NA', () => FormulaError.of('#N/A')],
  ['TRUE', () => true],
  ['FALSE', () => false],
]);
