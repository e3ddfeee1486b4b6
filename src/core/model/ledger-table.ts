/** What a column of a tidy table holds: whole numbers up to 2^31, numbers, texts, yes or no. */
export type LedgerColumnKind = 'integer' | 'number' | 'text' | 'flag';

export interface LedgerTableColumn {
  readonly name: string;
  readonly kind: LedgerColumnKind;
}

/** null = empty, which is not the text '' */
export type LedgerTableValue = number | string | boolean | null;

/** A tidy table of the ledger: a row a fact, first the keys. */
export interface LedgerTable {
  readonly name: string;
  readonly columns: readonly LedgerTableColumn[];
  /** by row, then column; `number` may be NaN or infinite */
  readonly rows: readonly (readonly LedgerTableValue[])[];
}
