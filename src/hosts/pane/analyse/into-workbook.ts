import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { HostAnswer } from '../../../core/host/workbook-host';

/** Adds sheets with their formulas and charts to the open workbook (Excel); answers what kept it from that. */
export type IntoWorkbook = (sheets: readonly SheetSpec[]) => Promise<HostAnswer>;

/** Where the analysis may go besides a file. */
export interface IntoWorkbookProps {
  /** null = there is no open workbook (the page): the sheets are downloaded */
  readonly intoWorkbook: IntoWorkbook | null;
}
