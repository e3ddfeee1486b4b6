import type { WorkbookChange } from '../../../core/host/workbook-host';
import type { CellRange } from '../../../core/model/grid';

/** Changes of a while, put together. */
export interface ChangedPlaces {
  /** null = sheets came, went or were renamed, or the host does not say which one changed: read everything again */
  readonly sheets: ReadonlySet<string> | null;
  /** what changed, by sheet; null = the host does not say which cells */
  readonly ranges: ReadonlyMap<string, readonly CellRange[] | null>;
}

/** A burst of typing is looked at once, when it has been quiet for so long. */
const QUIET_MS = 300;
/** Ranges kept of a sheet; with more, the whole sheet counts as changed. */
const MOST_RANGES = 200;

/** Collects changes and gives them on when nothing more comes. */
export class ChangesAtRest {
  private sheets: Set<string> | null = new Set();
  private ranges = new Map<string, CellRange[] | null>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly give: (places: ChangedPlaces) => void) {}

  add({ kind, sheet, range }: WorkbookChange): void {
    if (kind === 'protection') return;
    if (kind === 'sheets' || sheet === null) this.sheets = null;
    else {
      this.sheets?.add(sheet);
      const known = this.ranges.get(sheet);
      if (range === null || known === null || (known && known.length >= MOST_RANGES)) this.ranges.set(sheet, null);
      else if (known) known.push(range);
      else this.ranges.set(sheet, [range]);
    }
    this.wait(QUIET_MS);
  }

  /** The same places once more after `ms`: the host could not answer just now. */
  again({ sheets, ranges }: ChangedPlaces, ms: number): void {
    if (sheets === null || this.sheets === null) this.sheets = null;
    else for (const sheet of sheets) this.sheets.add(sheet);
    for (const [sheet, places] of ranges) {
      const known = this.ranges.get(sheet);
      this.ranges.set(sheet, places === null || known === null ? null : [...places, ...(known ?? [])]);
    }
    this.wait(ms);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private wait(ms: number): void {
    this.stop();
    this.timer = setTimeout(() => {
      const places = { sheets: this.sheets, ranges: this.ranges };
      this.sheets = new Set();
      this.ranges = new Map();
      this.timer = null;
      this.give(places);
    }, ms);
  }
}
