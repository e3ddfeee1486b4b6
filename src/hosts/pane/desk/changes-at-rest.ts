import type { WorkbookChange } from '../../../core/host/workbook-host';

/** Null = sheets came, went or were renamed, or the host does not say which one changed: read everything again. */
export type ChangedSheets = ReadonlySet<string> | null;

/** A burst of typing is looked at once, when it has been quiet for so long. */
const QUIET_MS = 300;

/** Collects the sheets that change and gives them on when nothing more comes. */
export class ChangesAtRest {
  private sheets: Set<string> | null = new Set();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly give: (sheets: ChangedSheets) => void) {}

  add({ kind, sheet }: WorkbookChange): void {
    if (kind === 'protection') return;
    if (kind === 'sheets' || sheet === null) this.sheets = null;
    else this.sheets?.add(sheet);
    this.wait(QUIET_MS);
  }

  /** The same sheets once more after `ms`: the host could not answer just now. */
  again(sheets: ChangedSheets, ms: number): void {
    if (sheets === null || this.sheets === null) this.sheets = null;
    else for (const sheet of sheets) this.sheets.add(sheet);
    this.wait(ms);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private wait(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => {
      const { sheets } = this;
      this.sheets = new Set();
      this.timer = null;
      this.give(sheets);
    }, ms);
  }
}
