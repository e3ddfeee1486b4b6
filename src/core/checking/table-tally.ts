import { CHUNK, TruthCode } from '../expression/kernel-loops';
import type { TruthRegister } from '../expression/registers';

/** Four rows that hold, in one word. */
const ALL_HOLD = TruthCode.true * 0x01010101;

/** Record numbers in ascending order, in a buffer that grows by halves. */
class RecordList {
  records = new Int32Array(CHUNK);
  length = 0;

  /** Makes room for a whole chunk more, so that appending needs no check. */
  reserve(): void {
    if (this.length + CHUNK <= this.records.length) return;
    const grown = new Int32Array(this.records.length * 2);
    grown.set(this.records);
    this.records = grown;
  }

  toArray(): Int32Array {
    return this.records.slice(0, this.length);
  }
}

/** Counts the outcomes of one rule, chunk by chunk, and keeps the records that did not hold. */
export class TableTally {
  holds = 0;
  private readonly failed = new RecordList();
  private readonly open = new RecordList();

  /** Adds rows `start … start + n − 1`; n at most `CHUNK`. */
  add({ bytes, words }: TruthRegister, start: number, n: number): void {
    const { failed, open } = this;
    failed.reserve();
    open.reserve();
    const failing = failed.records;
    const undecided = open.records;
    let failingEnd = failed.length;
    let undecidedEnd = open.length;
    for (let row = 0; row < n; row += 1) {
      if ((row & 3) === 0) {
        while (row + 4 <= n && words[row >> 2] === ALL_HOLD) row += 4;
        if (row >= n) break;
      }
      // written always, kept only when the end moves on: no branch to guess
      const code = bytes[row]!;
      failing[failingEnd] = start + row;
      undecided[undecidedEnd] = start + row;
      failingEnd += +(code === TruthCode.false);
      undecidedEnd += +(code === TruthCode.undecided);
    }
    this.holds += n - (failingEnd - failed.length) - (undecidedEnd - open.length);
    failed.length = failingEnd;
    open.length = undecidedEnd;
  }

  get fails(): number {
    return this.failed.length;
  }

  get undecided(): number {
    return this.open.length;
  }

  failingRecords(): Int32Array {
    return this.failed.toArray();
  }

  undecidedRecords(): Int32Array {
    return this.open.toArray();
  }
}
