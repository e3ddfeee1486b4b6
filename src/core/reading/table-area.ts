import type { PreparedForm } from './form-index';

/** A cell that names an item of a form. */
export interface ItemHit {
  /** index in the grid's arrays */
  readonly cell: number;
  readonly item: number;
}

/** What spoke for taking an area for a form. */
export interface FormEvidence {
  readonly title: boolean;
  readonly number: boolean;
  /** distinct items found by label, or by code where labels were of no use */
  readonly items: number;
  readonly byCodes: boolean;
}

/** A part of a sheet taken for one form's table. Rows and columns are zero-based, ends included. */
export interface TableArea {
  readonly form: PreparedForm;
  readonly hits: readonly ItemHit[];
  readonly labelColumn: number;
  /** rows of the first and last item */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly evidence: FormEvidence;
}
