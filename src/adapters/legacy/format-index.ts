const GENERAL = 'General';
/** What the format index of a cell can count; beyond it a cell has the general format. */
const MOST_FORMATS = 65_535;

/** The number format codes of a workbook, each once, in the order they are met; 0 is `General`. */
export class FormatIndex {
  readonly codes: string[] = [GENERAL];
  private readonly known = new Map<string, number>([[GENERAL, 0]]);

  indexOf(code: unknown): number {
    if (typeof code !== 'string' || code === '') return 0;
    const found = this.known.get(code);
    if (found !== undefined) return found;
    if (this.codes.length === MOST_FORMATS) return 0;
    const index = this.codes.push(code) - 1;
    this.known.set(code, index);
    return index;
  }
}
