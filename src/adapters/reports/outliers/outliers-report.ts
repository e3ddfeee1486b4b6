import type { FlatTable } from '../../../core/model/flat-table';
import type { Refusal } from '../../../core/model/refusal';
import type { OutlierRequest, OutlierResult } from '../../../core/outliers/outlier-result';

/** What `shenbao table outliers` found in one table. */
export interface OutliersReport {
  readonly path: string;
  readonly request: OutlierRequest;
  /** null when the file was refused */
  readonly found: { readonly table: FlatTable; readonly result: OutlierResult } | null;
  readonly refusal: Refusal | null;
}
