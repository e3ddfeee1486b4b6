/** The texts of a workbook: first the shared strings in their order, then each other text once. */
export class StringTable {
  readonly strings: string[] = [];
  /** number of shared strings: an index below it may be named by a cell */
  shared = 0;
  private readonly others = new Map<string, number>();

  addShared(text: string): void {
    this.strings.push(text);
    this.shared++;
  }

  /** Index of a text that stands in a cell itself. */
  intern(text: string): number {
    const known = this.others.get(text);
    if (known !== undefined) return known;
    const index = this.strings.push(text) - 1;
    this.others.set(text, index);
    return index;
  }
}
