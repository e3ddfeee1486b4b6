import type { CellRange } from '../../../../src/core/model/grid';
import type { SimComment, SimTable } from './sim-objects';
import type { SimSheet } from './sim-sheet';

/** Who acts: decides what an event says of its source. */
export type Actor = 'addin' | 'user' | 'other-user';

/** What happened in the workbook, before it is put into Excel's words. */
export type BookEvent = { readonly sheet: SimSheet } & (
  | {
      readonly kind: 'changed';
      readonly area: CellRange;
      readonly change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
      /** of a single cell: what was there before and after, and as what type */
      readonly details?: {
        readonly before: unknown;
        readonly after: unknown;
        readonly typeBefore: string;
        readonly typeAfter: string;
      };
    }
  | { readonly kind: 'format' | 'selection'; readonly area: CellRange }
  | { readonly kind: 'rows-hidden'; readonly area: CellRange; readonly hidden: boolean }
  | { readonly kind: 'calculated' | 'activated' | 'deactivated' | 'added' | 'deleted' }
  | { readonly kind: 'renamed'; readonly before: string }
  | { readonly kind: 'visibility'; readonly before: string }
  | { readonly kind: 'protection'; readonly protected: boolean }
  | { readonly kind: 'table-added' | 'table-deleted'; readonly table: SimTable }
  | { readonly kind: 'comment-added' | 'comment-deleted' | 'comment-changed'; readonly comment: SimComment }
  | { readonly kind: 'look' }
);
