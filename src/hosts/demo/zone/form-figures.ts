import type { RowContent } from '../../../adapters/write-return/content';

/** Fixed values and rows of one form of one enterprise. */
export interface Figures {
  readonly values: Map<string, number>;
  readonly groups: Map<string, RowContent[]>;
  /** answers in words, by the same keys */
  readonly texts: Map<string, string>;
}
