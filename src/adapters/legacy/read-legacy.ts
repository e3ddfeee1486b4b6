import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal, refuse } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import { nodeInflate } from '../ooxml/inflate.node';
import { withLimits } from '../ooxml/limits';
import type { Limits } from '../ooxml/limits';
import { legacyWorkbook } from './legacy-workbook';
import { loadBytes } from './load-bytes';
import { prepareLegacy } from './prepare-legacy';
import { ReaderPool } from './reader-pool';
import { refusalOr } from './refusal-or';

export interface LegacyOptions {
  /** milliseconds a file may take; default 20 000 */
  readonly deadlineMs?: number;
  /** resident mebibytes of the child process; default 1024 */
  readonly memoryLimitMb?: number;
  readonly limits?: Partial<Limits>;
  /** keep the texts of formulas */
  readonly formulas?: boolean;
  /** the file's name where bytes are given: an .et is an .xls by its bytes */
  readonly name?: string;
  /** the pool to read in; default one shared by the process */
  readonly pool?: ReaderPool;
}

const DEFAULT_DEADLINE_MS = 20_000;
const DEFAULT_MEMORY_MB = 1024;

let shared: ReaderPool | null = null;

/** Ends the shared child process, if one was started; it never keeps the program alive by itself. */
export async function closeLegacyReader(): Promise<void> {
  const pool = shared;
  shared = null;
  await pool?.close();
}

/**
 * Reads .xls .et .ods .xlsb: told apart by their bytes, checked under our own limits, then read by SheetJS in a child
 * process with a deadline and a watch on its resident memory, so that a runaway file costs one refusal.
 * Values are never altered: text stays text, a date is its serial number with its format, an error its code; a formula
 * without a cached value is a blank flagged `uncached`. Never throws for bad input.
 * Refusals: `not-a-workbook` (detail: what it is), `encrypted`, `truncated`, the limits, `timeout`, `out-of-memory`,
 * `reader-crashed`, `damaged-part` (detail: the library's words).
 */
export async function readLegacy(
  source: string | Uint8Array,
  options: LegacyOptions = {},
): Promise<WorkbookGrid | Refusal> {
  return refusalOr(async () => {
    const limits = withLimits(options.limits);
    const bytes = typeof source === 'string' ? await loadBytes(source, limits.fileBytes) : source;
    if (bytes.length > limits.fileBytes) {
      refuse('file-too-large', { measured: bytes.length, limit: limits.fileBytes });
    }
    const prepared = prepareLegacy(bytes, limits, nodeInflate);
    const pool = options.pool ?? (shared ??= new ReaderPool());
    const { formulas = false, deadlineMs = DEFAULT_DEADLINE_MS, memoryLimitMb = DEFAULT_MEMORY_MB } = options;
    const read = await pool.read({ bytes: prepared.bytes, limits, deadlineMs, formulas }, memoryLimitMb);
    if (isRefusal(read)) return read;
    const name = typeof source === 'string' ? source : (options.name ?? '');
    return legacyWorkbook(read, prepared, name);
  });
}
