/** What a reader gave, boiled down: two readers with equal totals read equal values in equal places. */
export interface SinkTotals {
  readonly cells: number;
  readonly numberSum: number;
  readonly texts: number;
  readonly characters: number;
  readonly hash: number;
}

const FNV_PRIME = 0x01000193;

/** Every reader of the bench gives every non-empty cell to one of these, row by row, positions from 0. */
export class CellSink {
  private cells = 0;
  private numberSum = 0;
  private texts = 0;
  private characters = 0;
  private hash = 0x811c9dc5;

  number(row: number, column: number, value: number): void {
    this.place(row, column);
    this.numberSum += value;
    this.mix(value | 0);
  }

  text(row: number, column: number, value: string): void {
    this.place(row, column);
    this.texts++;
    this.characters += value.length;
    for (let i = 0; i < value.length; i++) this.mix(value.charCodeAt(i));
  }

  boolean(row: number, column: number, value: boolean): void {
    this.place(row, column);
    this.mix(value ? 1 : 0);
  }

  totals(): SinkTotals {
    const { cells, numberSum, texts, characters, hash } = this;
    return { cells, numberSum, texts, characters, hash: hash >>> 0 };
  }

  private place(row: number, column: number): void {
    this.cells++;
    this.mix((row << 8) ^ column);
  }

  private mix(value: number): void {
    this.hash = Math.imul(this.hash ^ value, FNV_PRIME);
  }
}

/** The first field in which two readers differ; null when they read the same. */
export function sinkDifference(a: SinkTotals, b: SinkTotals): string | null {
  for (const field of ['cells', 'texts', 'characters', 'numberSum', 'hash'] as const) {
    if (a[field] !== b[field]) return `${field}: ${String(a[field])} and ${String(b[field])}`;
  }
  return null;
}
