/** The keys of a table of words with any text behind them: a language that lacks a key does not compile. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** What happened, why it may be so, and what to do about it. */
export interface Advice {
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}
