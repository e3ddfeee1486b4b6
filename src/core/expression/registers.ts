import { CHUNK, type Numbers, type Truths } from './kernel-loops';

/** The truths of a chunk, byte by row and four rows to a word over the same memory. */
export interface TruthRegister {
  readonly bytes: Truths;
  readonly words: Int32Array;
}

export function truthRegister(): TruthRegister {
  const bytes = new Uint8Array(CHUNK);
  return { bytes, words: new Int32Array(bytes.buffer) };
}

/**
 * Buffers for the intermediate values of kernels. All kernels of a run share them, because one runs after another:
 * few buffers, always warm in the cache.
 */
export class Registers {
  private readonly numbers: Numbers[] = [];
  private readonly truths: TruthRegister[] = [];

  takeNumbers(): Numbers {
    return this.numbers.pop() ?? new Float64Array(CHUNK);
  }

  takeTruths(): TruthRegister {
    return this.truths.pop() ?? truthRegister();
  }

  giveNumbers(register: Numbers): void {
    this.numbers.push(register);
  }

  giveTruths(register: TruthRegister): void {
    this.truths.push(register);
  }
}
