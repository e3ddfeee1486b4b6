import { RELATIVE, TINY } from './comparison';

/** Rows a kernel works on at a time: its buffers stay in the nearest cache. A multiple of 4. */
export const CHUNK = 1024;

/**
 * Truth of a row as two bits, so that `and` is `&` and `or` is `|`, four rows to a word:
 * false 00, undecided 01, true 11.
 */
export const TruthCode = { false: 0, undecided: 1, true: 3 } as const;

const { true: YES, undecided: UNDECIDED } = TruthCode;

export type Numbers = Float64Array;
/** a `TruthCode` a byte, a row a byte */
export type Truths = Uint8Array;
/** the same memory, four rows a word */
export type Words = Int32Array;
/** 1 = the loop gives the opposite truth: a < b is the opposite of b ≤ a */
export type Opposite = 0 | 1;

export function add(out: Numbers, a: Numbers, b: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i]! + b[i]!;
}

export function subtract(out: Numbers, a: Numbers, b: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i]! - b[i]!;
}

export function multiply(out: Numbers, a: Numbers, b: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i]! * b[i]!;
}

export function divideBy(out: Numbers, a: Numbers, b: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const base = b[i]!;
    out[i] = base === 0 ? NaN : a[i]! / base;
  }
}

export function addConstant(out: Numbers, a: Numbers, constant: number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i]! + constant;
}

export function multiplyConstant(out: Numbers, a: Numbers, constant: number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i]! * constant;
}

export function divideConstant(out: Numbers, a: Numbers, constant: number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = a[i]! / constant;
}

export function absolute(out: Numbers, a: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = Math.abs(a[i]!);
}

export function least(out: Numbers, a: Numbers, b: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = Math.min(a[i]!, b[i]!);
}

export function greatest(out: Numbers, a: Numbers, b: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = Math.max(a[i]!, b[i]!);
}

/** Any other function of one or two numbers. */
export function map(out: Numbers, a: Numbers, b: Numbers, fn: (a: number, b: number) => number, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = fn(a[i]!, b[i]!);
}

/** then where the condition is true, otherwise where it is false, NaN where it is undecided. */
export function choose(out: Numbers, condition: Truths, then: Numbers, otherwise: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const code = condition[i]!;
    out[i] = code === UNDECIDED ? NaN : code === 0 ? otherwise[i]! : then[i]!;
  }
}

/**
 * True where a ≤ b to relative 1e-12, undecided where a side is missing; with `opposite` 1, true and false swapped.
 * Without branches: what real columns hold is hard to foretell, and a wrong guess costs more than the arithmetic.
 */
export function atMost(out: Truths, a: Numbers, b: Numbers, opposite: Opposite, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i]!;
    const difference = x - b[i]!;
    const yes = +(difference < RELATIVE * Math.abs(x) + TINY);
    const known = +(difference === difference);
    out[i] = ((yes ^ (known & opposite)) * YES) | (known ^ 1);
  }
}

export function atMostConstant(out: Truths, a: Numbers, b: number, opposite: Opposite, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i]!;
    const difference = x - b;
    const yes = +(difference < RELATIVE * Math.abs(x) + TINY);
    const known = +(difference === difference);
    out[i] = ((yes ^ (known & opposite)) * YES) | (known ^ 1);
  }
}

export function atLeastConstant(out: Truths, a: Numbers, b: number, opposite: Opposite, n: number): void {
  const near = RELATIVE * Math.abs(b) + TINY;
  for (let i = 0; i < n; i += 1) {
    const difference = b - a[i]!;
    const yes = +(difference < near);
    const known = +(difference === difference);
    out[i] = ((yes ^ (known & opposite)) * YES) | (known ^ 1);
  }
}

/** True where a = b to relative 1e-12. */
export function equal(out: Truths, a: Numbers, b: Numbers, opposite: Opposite, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i]!;
    const difference = x - b[i]!;
    const yes = +(Math.abs(difference) < RELATIVE * Math.abs(x) + TINY);
    const known = +(difference === difference);
    out[i] = ((yes ^ (known & opposite)) * YES) | (known ^ 1);
  }
}

export function equalConstant(out: Truths, a: Numbers, b: number, opposite: Opposite, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const x = a[i]!;
    const difference = x - b;
    const yes = +(Math.abs(difference) < RELATIVE * Math.abs(x) + TINY);
    const known = +(difference === difference);
    out[i] = ((yes ^ (known & opposite)) * YES) | (known ^ 1);
  }
}

export function sameCode(out: Truths, codes: Int32Array, code: number, opposite: Opposite, n: number): void {
  for (let i = 0; i < n; i += 1) {
    const value = codes[i]!;
    const known = +(value >= 0);
    out[i] = ((+(value === code) ^ (known & opposite)) * YES) | (known ^ 1);
  }
}

/** Kleene's `and`, four rows at a time. */
export function and(out: Words, a: Words, b: Words, n: number): void {
  const words = (n + 3) >> 2;
  for (let i = 0; i < words; i += 1) out[i] = a[i]! & b[i]!;
}

export function or(out: Words, a: Words, b: Words, n: number): void {
  const words = (n + 3) >> 2;
  for (let i = 0; i < words; i += 1) out[i] = a[i]! | b[i]!;
}

/** The lower bit of each of the four rows of a word. */
const LOW = 0x01010101;

/** Swaps true (11) and false (00); undecided (01) has its two bits swapped and inverted, and stays. */
export function not(out: Words, a: Words, n: number): void {
  const words = (n + 3) >> 2;
  for (let i = 0; i < words; i += 1) {
    const inverted = ~a[i]!;
    out[i] = ((inverted & LOW) << 1) | ((inverted >>> 1) & LOW);
  }
}

/** `then` where the condition is true, `otherwise` where false, undecided where undecided. */
export function pick(out: Words, condition: Words, then: Words, otherwise: Words, n: number): void {
  const words = (n + 3) >> 2;
  for (let i = 0; i < words; i += 1) {
    const code = condition[i]!;
    const high = (code >>> 1) & LOW;
    const low = code & LOW;
    const unset = low ^ LOW;
    out[i] = (then[i]! & (high * YES)) | (otherwise[i]! & (unset * YES)) | (low & ~high);
  }
}
