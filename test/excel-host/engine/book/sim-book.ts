import type { SimSheet } from './sim-sheet';

/** What changed in the book, for a picture of it to be drawn again. */
export type BookNews =
  | { readonly kind: 'cells' | 'formats' | 'selection' | 'protection'; readonly sheet: SimSheet }
  | { readonly kind: 'sheets' };

/** State of the workbook: what the add-in asks and changes through the engine, the user through `type` and `select`. */
export interface SimBook {
  readonly title: string;
  /** in the order of the tabs */
  readonly sheets: readonly SimSheet[];
  readonly active: SimSheet;
  /** by name, as Excel compares names: without regard to capitals */
  sheet(name: string): SimSheet | null;
  onNews(listener: (news: BookNews) => void): () => void;
}
