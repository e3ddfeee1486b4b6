import { TruthCode } from '../expression/kernel-loops';
import type { TruthRegister } from '../expression/registers';

/** Four rows that hold, in one word. */
const ALL_HOLD = TruthCode.true * 0x01010101;

/** Counts the outcomes of one rule, chunk by chunk, and keeps the records that did not hold. */
export class TableTally {
  holds = 0;
  readonly failing: number[] = [];
  readonly undecided: number[] = [];

  add(truths: TruthRegister, start: number, n: number): void {
    const { bytes, words } = truths;
    const whole = n >> 2;
    for (let word = 0; word < whole; word += 1) {
      if (words[word] === ALL_HOLD) this.holds += 4;
      else for (let i = word * 4; i < word * 4 + 4; i += 1) this.addRow(bytes[i]!, start + i);
    }
    for (let i = whole * 4; i < n; i += 1) this.addRow(bytes[i]!, start + i);
  }

  private addRow(code: number, record: number): void {
    if (code === TruthCode.true) this.holds += 1;
    else (code === TruthCode.false ? this.failing : this.undecided).push(record);
  }
}
