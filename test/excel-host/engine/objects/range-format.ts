import type { CellRange } from '../../../../src/core/model/grid';
import { cellsOf, isEntireColumn, isEntireRow } from '../book/area';
import type { CellStyle } from '../book/cell-style';
import { everyCell, type SimSheet } from '../book/sim-sheet';
import { invalidArgument } from '../host-error';
import type { Session } from '../session';
import { HostCollection, HostObject } from './host-object';
import { mustAllow } from './writable';

/** Cells looked at for what they have in common; of larger areas the first ones speak. */
const MOST_LOOKED_AT = 200_000;

/** Reads and changes what the cells of some areas look like. */
abstract class Look extends HostObject {
  constructor(
    session: Session,
    protected readonly sheet: SimSheet,
    protected readonly areas: readonly CellRange[],
  ) {
    super(session);
  }

  /** The value all cells have in common, or null. */
  protected common<K extends keyof CellStyle>(key: K): CellStyle[K] | null {
    let found: CellStyle[K] | undefined;
    for (const area of this.areas) {
      let left = MOST_LOOKED_AT;
      const entire = isEntireRow(area) || isEntireColumn(area);
      if (entire) found ??= this.sheet.styleAt(area.top, area.left)[key];
      for (const [row, column] of entire ? this.sheet.storedIn(area) : everyCell(area)) {
        const value = this.sheet.styleAt(row, column)[key];
        if (found === undefined) found = value;
        else if (found !== value) return null;
        if (--left <= 0) break;
      }
    }
    return found ?? null;
  }

  protected change(patch: Partial<CellStyle>, member: string): void {
    mustAllow(this.sheet, 'allowFormatCells', `${this.type}.${member}`);
    for (const area of this.areas) {
      this.sheet.restyle(area, patch);
      this.session.book.emit({ kind: 'format', sheet: this.sheet, area });
    }
  }
}

/** `#RRGGBB` of a colour given as such or by an English name. @throws HostError InvalidArgument */
export function colourGiven(given: unknown): string | null {
  const text = String(given).trim();
  if (text === '') return null;
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument();
  return `#${text.replace('#', '').toUpperCase()}`;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

export class RangeFormat extends Look {
  readonly type = 'RangeFormat';

  get Fill(): RangeFill {
    return new RangeFill(this.session, this.sheet, this.areas);
  }

  get Font(): RangeFont {
    return new RangeFont(this.session, this.sheet, this.areas);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.session, this.sheet, this.areas);
  }

  get Borders(): RangeBorders {
    return new RangeBorders(this.session, this.sheet, this.areas);
  }

  get HorizontalAlignment(): string | null {
    return this.common('horizontal');
  }

  set HorizontalAlignment(given: string) {
    this.change({ horizontal: given }, 'horizontalAlignment');
  }

  get VerticalAlignment(): string | null {
    return this.common('vertical');
  }

  set VerticalAlignment(given: string) {
    this.change({ vertical: given }, 'verticalAlignment');
  }

  get WrapText(): boolean | null {
    return this.common('wrap');
  }

  set WrapText(given: boolean) {
    this.change({ wrap: given }, 'wrapText');
  }

  /** points; a pixel is three quarters of one */
  get ColumnWidth(): number {
    return this.sheet.columnWidth(this.areas[0]!.left) * 0.75;
  }

  set ColumnWidth(points: number) {
    mustAllow(this.sheet, 'allowFormatColumns', 'RangeFormat.columnWidth');
    for (const { left, right } of this.areas) {
      for (let at = left; at <= right; at++) this.sheet.columnWidths.set(at, points / 0.75);
    }
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  get RowHeight(): number {
    return this.sheet.rowHeight(this.areas[0]!.top) * 0.75;
  }

  set RowHeight(points: number) {
    mustAllow(this.sheet, 'allowFormatRows', 'RangeFormat.rowHeight');
    for (const { top, bottom } of this.areas) {
      for (let at = top; at <= Math.min(bottom, top + 100_000); at++) this.sheet.rowHeights.set(at, points / 0.75);
    }
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  AutofitColumns(): void {
    mustAllow(this.sheet, 'allowFormatColumns', 'RangeFormat.autofitColumns');
    const widths = new Map<number, number>();
    for (const area of this.areas) {
      for (const [row, column] of this.sheet.storedIn(area)) {
        const text = this.sheet.textAt(row, column);
        // a Chinese character is as wide as two digits
        const units = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
        widths.set(column, Math.max(widths.get(column) ?? 0, units * 8 + 10));
      }
    }
    for (const [column, width] of widths) this.sheet.columnWidths.set(column, width);
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }
}

export class RangeFill extends Look {
  readonly type = 'RangeFill';

  get Color(): string | null {
    const same = this.common('fill');
    if (same !== null) return same;
    // no fill at all is told as white, different ones as nothing
    const cells = this.areas.reduce((sum, area) => sum + cellsOf(area), 0);
    const { top, left } = this.areas[0]!;
    return cells === 1 || this.sheet.styleAt(top, left).fill === null ? '#FFFFFF' : '';
  }

  set Color(given: string) {
    this.change({ fill: colourGiven(given) }, 'color');
  }

  Clear(): void {
    this.change({ fill: null }, 'clear');
  }
}

export class RangeFont extends Look {
  readonly type = 'RangeFont';

  get Color(): string | null {
    return this.common('fontColor');
  }

  set Color(given: string) {
    this.change({ fontColor: colourGiven(given) ?? '#000000' }, 'color');
  }

  get Name(): string | null {
    return this.common('fontName');
  }

  set Name(given: string) {
    this.change({ fontName: given }, 'name');
  }

  get Size(): number | null {
    return this.common('fontSize');
  }

  set Size(given: number) {
    this.change({ fontSize: given }, 'size');
  }

  get Bold(): boolean | null {
    return this.common('bold');
  }

  set Bold(given: boolean) {
    this.change({ bold: given }, 'bold');
  }

  get Italic(): boolean | null {
    return this.common('italic');
  }

  set Italic(given: boolean) {
    this.change({ italic: given }, 'italic');
  }

  get Underline(): string | null {
    return this.common('underline');
  }

  set Underline(given: string) {
    this.change({ underline: given }, 'underline');
  }

  get Strikethrough(): boolean | null {
    return this.common('strikethrough');
  }

  set Strikethrough(given: boolean) {
    this.change({ strikethrough: given }, 'strikethrough');
  }
}

export class FormatProtection extends Look {
  readonly type = 'FormatProtection';

  get Locked(): boolean | null {
    return this.common('locked');
  }

  set Locked(given: boolean) {
    this.change({ locked: given }, 'locked');
  }

  get FormulaHidden(): boolean | null {
    return this.common('formulaHidden');
  }

  set FormulaHidden(given: boolean) {
    this.change({ formulaHidden: given }, 'formulaHidden');
  }
}

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

/** Borders are there or not: one for all sides. Colour and weight are recorded only. */
export class RangeBorders extends HostCollection<RangeBorder> {
  readonly type = 'RangeBorderCollection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
    private readonly areas: readonly CellRange[],
  ) {
    super(session);
  }

  items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.session, this.sheet, this.areas, side));
  }

  GetItem(side: unknown): RangeBorder {
    if (typeof side !== 'string' || !/^(Edge|Inside|Diagonal)/.test(side)) throw invalidArgument();
    return new RangeBorder(this.session, this.sheet, this.areas, side);
  }

  GetItemAt(index: number): RangeBorder {
    return this.items()[index]!;
  }
}

export class RangeBorder extends Look {
  readonly type = 'RangeBorder';

  constructor(
    session: Session,
    sheet: SimSheet,
    areas: readonly CellRange[],
    readonly SideIndex: string,
  ) {
    super(session, sheet, areas);
  }

  override get itemId(): string {
    return this.SideIndex;
  }

  get Style(): string | null {
    const drawn = this.common('borders');
    return drawn === null ? null : drawn ? 'Continuous' : 'None';
  }

  set Style(given: string) {
    this.change({ borders: given !== 'None' }, 'style');
  }
}
