import type { Cancel } from '../model/cancel';
import type { HostFailure } from './host-failure';

/** A table that the open workbook offers. */
export interface TableChoice {
  /** names it to the host; means nothing elsewhere */
  readonly id: string;
  /** a table of Excel (Ctrl+T), a named range, what is selected, or all used cells of a sheet */
  readonly kind: 'table' | 'name' | 'selection' | 'sheet';
  /** of the table, the name or the sheet; '' for what is selected */
  readonly name: string;
  readonly sheet: string;
  /** such as `B3:F200` */
  readonly address: string;
  /** rows with that of the names */
  readonly rows: number;
  readonly columns: number;
}

/** A value as the workbook holds it; null = blank. An error is its code as a text (`#N/A`). */
export type TableValue = string | number | boolean | null;

/** Rows of a table one below the other. */
export interface TablePart {
  /** row of the sheet of the first of them, from 1 */
  readonly row: number;
  readonly values: readonly (readonly TableValue[])[];
}

/** Takes a table in parts, from above to below. */
export interface TableReader {
  /** the first part comes next; said again when cells were changed meanwhile and all is read anew */
  begin(): void;
  part(part: TablePart): void;
  readonly cancel: Cancel;
}

/** The tables of the workbook that is open in the host. No method throws for what a user, a workbook or a host can cause. */
export interface TableSource {
  /** The tables there are now, those made as tables first. */
  choices(): Promise<readonly TableChoice[] | HostFailure>;
  /** Reads one in parts. @returns null when all of it was given, or reading was cancelled */
  read(choice: TableChoice, reader: TableReader): Promise<HostFailure | null>;
}
