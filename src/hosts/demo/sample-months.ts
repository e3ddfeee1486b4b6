import type { Period } from '../../core/model/period';
import { LABOUR_LEDGER } from './ledgers/published';

/** The months of the sample zone: from the first whose last-year columns it has to the last of the departments' books. */
export const SAMPLE_MONTHS: { readonly first: Period; readonly last: Period } = {
  first: { year: 2012, month: 2 },
  last: LABOUR_LEDGER.until,
};
