import { refuse } from '../../core/model/refusal';
import type { RefusalCode } from '../../core/model/refusal';
import { InflateError, PIECE_BYTES } from './inflate';
import type { Inflate } from './inflate';
import type { Limits } from './limits';

/** What inflating needs to know of an entry. */
export interface InflatableEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly declaredSize: number;
}

const STORED = 0;
const DEFLATED = 8;

/** Counts what has been inflated of one file, so that its limits hold for the sum of its entries as well. */
export class InflateBudget {
  private spent = 0;

  constructor(readonly limits: Limits) {}

  /** The most bytes that an entry of that compressed size may still give. */
  allowance(compressed: number): number {
    const { limits } = this;
    return Math.min(limits.entryBytes, limits.totalBytes - this.spent, this.ratioBound(compressed));
  }

  spend(bytes: number): void {
    this.spent += bytes;
  }

  /** Refuses an entry that gave `size` bytes, by the limit it broke first. */
  refuse(part: string, size: number, compressed: number): never {
    const { limits } = this;
    const say = (code: RefusalCode, measured: number, limit: number): never => refuse(code, { part, measured, limit });
    if (size > this.ratioBound(compressed)) return say('zip-bomb', Math.ceil(size / compressed), limits.ratio);
    if (size > limits.entryBytes) return say('entry-too-large', size, limits.entryBytes);
    return say('inflated-too-large', this.spent + size, limits.totalBytes);
  }

  private ratioBound(compressed: number): number {
    return Math.max(this.limits.ratioFloorBytes, this.limits.ratio * compressed);
  }
}

function checkOpenable(entry: InflatableEntry): void {
  if (entry.encrypted) refuse('encrypted', { part: entry.name });
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    refuse('unsupported-compression', { part: entry.name, measured: entry.method });
  }
}

function checkCrc(entry: InflatableEntry, crc: number): void {
  if (crc !== entry.crc) refuse('damaged-part', { part: entry.name, detail: 'crc' });
}

function damaged(entry: InflatableEntry, error: unknown): never {
  if (error instanceof InflateError) refuse('damaged-part', { part: entry.name, detail: error.message });
  throw error;
}

/**
 * Inflates a whole entry. A CRC that does not agree is refused: a changed byte in a figure would pass unseen.
 * @throws RefusalError
 */
export function inflateEntry(
  entry: InflatableEntry,
  data: Uint8Array,
  inflate: Inflate,
  budget: InflateBudget,
): Uint8Array {
  checkOpenable(entry);
  const allowed = budget.allowance(data.length);
  let result = data;
  if (entry.method === STORED) {
    if (data.length > allowed) budget.refuse(entry.name, data.length, data.length);
  } else {
    try {
      result = inflate.whole(data, allowed, entry.declaredSize);
    } catch (error) {
      if (error instanceof InflateError && error.kind === 'overflow') {
        budget.refuse(entry.name, allowed + 1, data.length);
      }
      damaged(entry, error);
    }
  }
  budget.spend(result.length);
  checkCrc(entry, inflate.crc32(result, 0));
  return result;
}

/** Inflates an entry for its size alone. @throws RefusalError past a limit */
async function measure(
  entry: InflatableEntry,
  data: Uint8Array,
  inflate: Inflate,
  budget: InflateBudget,
): Promise<void> {
  const allowed = budget.allowance(data.length);
  let size = 0;
  await inflate.pieces(data, (piece) => {
    size += piece.length;
    if (size > allowed) budget.refuse(entry.name, size, data.length);
  });
}

/**
 * Inflates an entry piece by piece; a piece is valid only during the call.
 * @throws RefusalError
 */
export async function inflateEntryPieces(
  entry: InflatableEntry,
  data: Uint8Array,
  inflate: Inflate,
  budget: InflateBudget,
  sink: (piece: Uint8Array) => void,
): Promise<void> {
  checkOpenable(entry);
  const allowed = budget.allowance(data.length);
  let size = 0;
  let crc = 0;
  const counted = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > allowed) budget.refuse(entry.name, size, data.length);
    crc = inflate.crc32(piece, crc);
    sink(piece);
  };
  if (entry.method === STORED) {
    for (let at = 0; at < data.length; at += PIECE_BYTES) counted(data.subarray(at, at + PIECE_BYTES));
  } else {
    try {
      // a claim of too much is measured first, not believed: reading what is refused in the end takes far longer
      if (entry.declaredSize > allowed) await measure(entry, data, inflate, budget);
      await inflate.pieces(data, counted);
    } catch (error) {
      damaged(entry, error);
    }
  }
  budget.spend(size);
  checkCrc(entry, crc);
}
