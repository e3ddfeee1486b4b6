import { LESS } from './byte-codes';

/** Bytes after the end that read as `<`: no loop towards a `<` and no look a few bytes ahead can leave the array. */
const PADDING = 64;

/** The part of a stream that a scanner holds: what it could not finish yet, and the piece that came in last. */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(0);
  end = 0;

  /** Drops what lies before `from` and appends a copy of `piece`; the first byte kept is then at 0. */
  append(piece: Uint8Array, from: number): void {
    const carried = this.end - from;
    const end = carried + piece.length;
    if (end + PADDING > this.bytes.length) {
      const larger = new Uint8Array(end + (carried ? piece.length : 0) + PADDING);
      larger.set(this.bytes.subarray(from, this.end));
      this.bytes = larger;
    } else if (from > 0 && carried > 0) {
      this.bytes.copyWithin(0, from, this.end);
    }
    this.bytes.set(piece, carried);
    this.bytes.fill(LESS, end, end + PADDING);
    this.end = end;
  }

  /** Forgets everything but keeps the memory for the next stream. */
  clear(): void {
    this.end = 0;
  }
}

const KEPT_WINDOWS = 4;
const LARGEST_KEPT_BYTES = 1024 * 1024;
const spare: ByteWindow[] = [];

/** A window for one stream; give it back with `returnWindow` and its memory serves the next. */
export function borrowWindow(): ByteWindow {
  return spare.pop() ?? new ByteWindow();
}

export function returnWindow(window: ByteWindow): void {
  if (spare.length >= KEPT_WINDOWS || window.bytes.length > LARGEST_KEPT_BYTES) return;
  window.clear();
  spare.push(window);
}
