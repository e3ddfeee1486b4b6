import { LONGEST_TEXT } from '../../core/model/cell';

/**
 * Every bound of the workbook reader, in one record (anchors.md C3). All are checked against what is found while
 * reading; no size, count or dimension that a file declares about itself is trusted or allocated from.
 */
export interface Limits {
  /** bytes of the received file */
  readonly fileBytes: number;
  /** entries of a zip */
  readonly entries: number;
  /** inflated bytes of one entry */
  readonly entryBytes: number;
  /** inflated bytes of all entries that are read */
  readonly totalBytes: number;
  /** inflated over compressed bytes of one entry, looked at only past `ratioFloorBytes` */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  /** nested XML elements */
  readonly xmlDepth: number;
  /** bytes of one tag, comment or cell: what must be held in memory to be understood */
  readonly markupBytes: number;
  /** stored cells of a workbook */
  readonly cells: number;
  /** UTF-16 characters of one text, as Excel counts */
  readonly stringLength: number;
  readonly rows: number;
  readonly columns: number;
  /** merged ranges of a workbook; they are listed, never expanded */
  readonly merges: number;
  readonly names: number;
  /** cell formats (xf) and number formats of a workbook */
  readonly styles: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 50 * MB,
  entries: 2_000,
  entryBytes: 256 * MB,
  totalBytes: 512 * MB,
  ratio: 200,
  ratioFloorBytes: MB,
  xmlDepth: 64,
  markupBytes: 4 * MB,
  cells: 6_000_000,
  stringLength: LONGEST_TEXT,
  rows: 1_048_576,
  columns: 16_384,
  merges: 1_000_000,
  names: 200_000,
  styles: 65_535,
};

/** The default limits, one and the same object, or a copy with some replaced. @example withLimits({ cells: 1000 }) */
export function withLimits(changes?: Partial<Limits>): Limits {
  return changes === undefined ? DEFAULT_LIMITS : { ...DEFAULT_LIMITS, ...changes };
}
