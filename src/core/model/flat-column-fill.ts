import type { FlatColumn } from './flat-table';

const PLAIN = /^[+-]?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/;
const LEADING_POINT = /^[+-]?\.\d+(?:[eE][+-]?\d{1,3})?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * The number that a text plainly writes, else NaN: `12`, `-0.5`, `1e3`, `1,234.5`.
 * Not `01` (a code keeps its zeros), not an integer of 16 digits or more (a double would alter it), not `12%`, `1.2万`.
 */
export function numberOfText(text: string): number {
  const first = text.charCodeAt(0);
  if (!(first <= 57) || first < 43) return NaN;
  const quick = shortDecimal(text);
  if (!Number.isNaN(quick)) return quick;
  if (PLAIN.test(text) || LEADING_POINT.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) && !isLongInteger(text) ? value : NaN;
  }
  return GROUPED.test(text) ? numberOfText(text.replaceAll(',', '')) : NaN;
}

/**
 * `12`, `-12.50`: up to 15 digits and nothing unusual; NaN leaves it to the patterns above.
 * Exact as `Number(text)`: both parts of the one division are exact doubles.
 */
function shortDecimal(text: string): number {
  const length = text.length;
  if (length > 15) return NaN;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let digits = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48);
    else if (code === 46 && point < 0 && i > start) point = i;
    else return NaN;
  }
  const whole = (point < 0 ? length : point) - start;
  if (whole === 0 || (whole > 1 && text.charCodeAt(start) === 48)) return NaN;
  const value = point < 0 ? digits : digits / POWERS[length - point - 1]!;
  return start === 1 ? -value : value;
}

/** An integer beyond 2^53 is a code (a bank account, an identity number), not a quantity. */
function isLongInteger(text: string): boolean {
  return text.length > 15 && /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text));
}

/** Fills one column of a flat table record by record; the kind is settled beforehand. Records not named are missing. */
export interface ColumnFill {
  number(record: number, value: number, text: () => string): void;
  text(record: number, text: string): void;
  finish(rowCount: number): FlatColumn;
}

function grown<A extends Float64Array | Int32Array>(array: A, needed: number, make: (length: number) => A): A {
  if (needed <= array.length) return array;
  const next = make(Math.max(needed, Math.ceil(array.length * 1.5)));
  next.set(array);
  return next;
}

/** @param expected records to make room for at first; more may come. */
export function fillNumbers(expected: number): ColumnFill {
  const make = (length: number) => new Float64Array(length).fill(NaN);
  let values = make(expected);
  const texts = new Map<number, string>();
  return {
    number(record, value) {
      values = grown(values, record + 1, make);
      values[record] = value;
    },
    text(record, text) {
      texts.set(record, text);
    },
    finish(rowCount) {
      values = grown(values, rowCount, make);
      const column = {
        kind: 'number' as const,
        values: values.length === rowCount ? values : values.slice(0, rowCount),
      };
      return texts.size > 0 ? { ...column, texts } : column;
    },
  };
}

/** @param expected records to make room for at first; more may come. */
export function fillTexts(expected: number): ColumnFill {
  const make = (length: number) => new Int32Array(length).fill(-1);
  let codes = make(expected);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const put = (record: number, text: string) => {
    let code = codeOf.get(text);
    if (code === undefined) {
      code = dictionary.push(text) - 1;
      codeOf.set(text, code);
    }
    codes = grown(codes, record + 1, make);
    codes[record] = code;
  };
  return {
    number: (record, _value, text) => put(record, text()),
    text: put,
    finish(rowCount) {
      codes = grown(codes, rowCount, make);
      return { kind: 'text', codes: codes.length === rowCount ? codes : codes.slice(0, rowCount), dictionary };
    },
  };
}
