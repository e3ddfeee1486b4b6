/** A set of columns kept as ranges: `<col min="1" max="16384" hidden="1"/>` costs as little as it says. */
export class ColumnRanges {
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];

  get empty(): boolean {
    return this.firsts.length === 0;
  }

  /** Adds the columns from first to last, both included. */
  add(first: number, last: number): void {
    this.firsts.push(first);
    this.lasts.push(last);
  }

  has(column: number): boolean {
    return this.firsts.some((first, at) => column >= first && column <= this.lasts[at]!);
  }
}
