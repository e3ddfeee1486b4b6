import { addressOf, parseAddress } from '../../../core/model/cell';
import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { cellMarkup } from './cell-markup';
import { editFormula } from './formula-cell';
import type { MergedPatch } from './patch-spec';
import type { TagScan } from './tag-scan';
import { nameOf, opened, withAttribute } from './tag-text';
import type { TextEdits } from './text-edits';

/** Changes by zero-based row, then column. */
export type RowPatches = ReadonlyMap<number, ReadonlyMap<number, MergedPatch>>;

/** Gives the format number of a cell: of its own, with the fill laid over it. */
export type Restyle = (base: number, patch: MergedPatch) => number;

function numberOf(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

interface OpenRow {
  readonly row: number;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
  readonly style: number | null;
  readonly missing: Map<number, MergedPatch>;
  inserted: string;
}

/** Edits the cells of one sheet while its `sheetData` is scanned. */
export class SheetCells {
  private readonly rowsLeft: Set<number>;
  private readonly order: readonly number[];
  /** format of the cells that a column has not stored, by zero-based column */
  private readonly columnStyles: { readonly from: number; readonly to: number; readonly style: number }[] = [];
  private readonly skippable: boolean;
  private cells = 0;

  constructor(
    private readonly scan: TagScan,
    private readonly edits: TextEdits,
    private readonly patches: RowPatches,
    private readonly restyle: Restyle,
    private readonly limits: Limits,
  ) {
    this.rowsLeft = new Set(patches.keys());
    this.order = [...patches.keys()].sort((a, b) => a - b);
    // a close tag inside a comment or CDATA section is none
    this.skippable = !scan.text.includes('<!');
  }

  /** A `<col>` was read. */
  column(): void {
    const { scan } = this;
    const style = numberOf(scan.attribute('style'));
    if (style === 0 || this.columnStyles.length >= this.limits.columns) return;
    const [from, to] = [numberOf(scan.attribute('min')) - 1, numberOf(scan.attribute('max')) - 1];
    this.columnStyles.push({ from, to, style });
  }

  /** The open tag of `sheetData` was read; reads up to its close. @throws RefusalError */
  sheetData(): void {
    const { scan } = this;
    const place = { tag: scan.tag, start: scan.start, end: scan.end, empty: scan.empty };
    const { prefix } = scan;
    let last = -1;
    while (scan.next() && !scan.is('sheetData', 2)) {
      if (!scan.open || !scan.is('row', 3)) continue;
      const number = numberOf(scan.attribute('r'));
      const row = number > 0 ? number - 1 : last + 1;
      if (row >= this.limits.rows) refuse('address-out-of-range', { part: scan.part, measured: row + 1 });
      this.insertRows(row, scan.start, prefix);
      last = row;
      if (this.rowsLeft.has(row)) this.row(row, prefix);
      else this.skipRow();
    }
    const rows = this.rowsMarkup(Infinity, prefix);
    if (rows === '') return;
    if (place.empty) this.edits.replace(place.start, place.end, `${opened(place.tag)}${rows}</${nameOf(place.tag)}>`);
    else this.edits.insert(scan.start, rows);
  }

  private insertRows(before: number, at: number, prefix: string): void {
    const rows = this.rowsMarkup(before, prefix);
    if (rows !== '') this.edits.insert(at, rows);
  }

  /** The rows wanted that come before one and are not there. */
  private rowsMarkup(before: number, prefix: string): string {
    if (this.rowsLeft.size === 0) return '';
    let markup = '';
    for (const row of this.order) {
      if (row >= before) break;
      if (!this.rowsLeft.delete(row)) continue;
      const patches = [...this.patches.get(row)!.values()].sort((a, b) => a.column - b.column);
      const cells = patches.map((patch) => this.newCell(patch, null, prefix)).join('');
      if (cells === '') continue;
      markup += `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>`;
    }
    return markup;
  }

  /** A cell that is not there; '' where there is nothing to put in it. */
  private newCell(patch: MergedPatch, rowStyle: number | null, prefix: string): string {
    const { column } = patch;
    if (patch.cached !== undefined) {
      refuse('damaged-part', { part: this.scan.part, detail: `no formula at ${addressOf(patch)}` });
    }
    const own = this.columnStyles.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
    const base = rowStyle ?? own;
    const style = this.restyle(base, patch);
    if (patch.set?.type === 'blank' && style === base) return '';
    return cellMarkup(patch, style, patch.set, prefix);
  }

  private skipRow(): void {
    const { scan } = this;
    if (!this.skippable || scan.empty) return;
    const close = scan.text.indexOf(`</${nameOf(scan.tag)}`, scan.end);
    if (close > 0) scan.jump(close);
  }

  private row(row: number, prefix: string): void {
    const { scan } = this;
    this.rowsLeft.delete(row);
    const custom = scan.attribute('customFormat');
    const style = custom === '1' || custom === 'true' ? numberOf(scan.attribute('s')) : null;
    const spans = scan.attribute('spans');
    const missing = new Map(this.patches.get(row)!);
    const open: OpenRow = {
      row,
      tag: scan.tag,
      start: scan.start,
      end: scan.end,
      empty: scan.empty,
      style,
      missing,
      inserted: '',
    };
    let last = -1;
    while (scan.next() && !scan.is('row', 3)) {
      if (!scan.open || !scan.is('c', 4)) continue;
      if (++this.cells > this.limits.cells) {
        refuse('too-many-cells', { part: scan.part, measured: this.cells, limit: this.limits.cells });
      }
      const address = scan.attribute('r');
      const column = address === null ? last + 1 : (parseAddress(address)?.column ?? last + 1);
      this.insertCells(open, column, scan.start, prefix);
      last = Math.max(last, column);
      const patch = missing.get(column);
      if (patch) {
        missing.delete(column);
        this.cell(patch, prefix);
      }
    }
    if (open.empty) {
      const cells = this.cellsMarkup(open, Infinity, prefix);
      if (cells !== '') {
        this.edits.replace(open.start, open.end, `${opened(this.spanned(open, spans))}${cells}</${nameOf(open.tag)}>`);
      }
      return;
    }
    this.insertCells(open, Infinity, scan.start, prefix);
    const tag = open.inserted === '' ? open.tag : this.spanned(open, spans);
    if (tag !== open.tag) this.edits.replace(open.start, open.end, tag);
  }

  /** The row's tag with `spans` (a hint of first and last column) wide enough for what was put in. */
  private spanned(open: OpenRow, spans: string | null): string {
    const match = spans === null ? null : /^(\d{1,5}):(\d{1,5})$/.exec(spans);
    if (!match) return open.tag;
    const columns = [...this.patches.get(open.row)!.keys()].map((column) => column + 1);
    const first = Math.min(Number(match[1]), ...columns);
    const last = Math.max(Number(match[2]), ...columns);
    return withAttribute(open.tag, 'spans', `${String(first)}:${String(last)}`);
  }

  private insertCells(open: OpenRow, before: number, at: number, prefix: string): void {
    const cells = this.cellsMarkup(open, before, prefix);
    if (cells === '') return;
    open.inserted += cells;
    this.edits.insert(at, cells);
  }

  private cellsMarkup(open: OpenRow, before: number, prefix: string): string {
    if (open.missing.size === 0) return '';
    const wanted = [...open.missing.values()].filter(({ column }) => column < before);
    for (const { column } of wanted) open.missing.delete(column);
    return wanted
      .sort((a, b) => a.column - b.column)
      .map((patch) => this.newCell(patch, open.style, prefix))
      .join('');
  }

  /** The open tag of a cell to be changed was read. */
  private cell(patch: MergedPatch, prefix: string): void {
    const { scan } = this;
    const { tag, start, end, empty } = scan;
    const old = numberOf(scan.attribute('s'));
    const style = this.restyle(old, patch);
    if (patch.set === null && patch.cached !== undefined) {
      editFormula(scan, this.edits, patch, style === old ? null : style);
      return;
    }
    if (patch.set === null) {
      if (style !== old) this.edits.replace(start, end, withAttribute(tag, 's', String(style)));
      return;
    }
    if (!empty) {
      while (scan.next() && !scan.is('c', 4)) {
        if (scan.is('f', 5)) refuse('damaged-part', { part: scan.part, detail: `formula at ${addressOf(patch)}` });
      }
    }
    this.edits.replace(start, empty ? end : scan.end, cellMarkup(patch, style, patch.set, prefix));
  }
}
