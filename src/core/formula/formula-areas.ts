import { LAST_COLUMN, LAST_ROW } from '../model/cell';
import type { DefinedName } from '../model/grid';
import { mentionsOf, type Mentions } from './mentions';

/** A block of cells of one sheet, by the sheet's place in the workbook. */
export interface FormulaArea {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Names behind names. */
const MOST_LEVELS = 20;
/** Blocks behind one name or formula. */
const MOST_AREAS = 5_000;

const keyOf = (text: string): string => text.toLowerCase();

/** Finds which cells a formula reads, its names followed. Sheets and names are compared without case, as Excel does. */
export class FormulaAreas {
  private readonly sheets: ReadonlyMap<string, number>;
  private readonly scopes: readonly string[];
  private readonly names: ReadonlyMap<string, DefinedName>;
  private readonly known = new Map<string, readonly FormulaArea[] | null>();

  constructor(sheets: readonly string[], names: readonly DefinedName[]) {
    this.scopes = sheets.map(keyOf);
    this.sheets = new Map(this.scopes.map((name, at) => [name, at]));
    this.names = new Map(names.map((one) => [`${keyOf(one.sheet ?? '')}!${keyOf(one.name)}`, one]));
  }

  /**
   * The blocks of cells that a formula reads; null where its text does not say.
   * @param sheet place of the sheet that it stands on
   */
  of(text: string, sheet: number): readonly FormulaArea[] | null {
    const mentions = mentionsOf(text);
    return mentions && this.areasOf(mentions, sheet, this.scopes[sheet] ?? '', 0);
  }

  private areasOf(mentions: Mentions, own: number | null, scope: string, level: number): FormulaArea[] | null {
    const areas: FormulaArea[] = [];
    for (const { sheet, top, left, bottom, right } of mentions.ranges) {
      const at = sheet === null ? own : this.sheets.get(keyOf(sheet));
      if (at === null || at === undefined) return null;
      areas.push({ sheet: at, top, left, bottom, right });
    }
    if (mentions.names.length === 0 && !mentions.stretches) return areas;
    for (const { sheet, name } of mentions.names) {
      const found = this.behind(keyOf(sheet ?? scope), keyOf(name), level);
      if (!found || areas.length + found.length > MOST_AREAS) return null;
      areas.push(...found);
    }
    return mentions.stretches ? stretched(areas) : areas;
  }

  /** What a name stands for, as seen from a sheet: its own names come before those of the workbook. */
  private behind(scope: string, name: string, level: number): readonly FormulaArea[] | null {
    const own = `${scope}!${name}`;
    const key = this.names.has(own) ? own : `!${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.names.get(key);
    if (!found || level >= MOST_LEVELS) return null;
    // a name that leads back to itself meets this
    this.known.set(key, null);
    const mentions = mentionsOf(found.refersTo);
    // a range without `$` moves with the cell that uses the name, one without a sheet with the sheet
    const areas =
      mentions && !mentions.relative ? this.areasOf(mentions, null, keyOf(found.sheet ?? ''), level + 1) : null;
    this.known.set(key, areas);
    return areas;
  }
}

/** Every block as high and wide as the largest: SUMIF adds up as many cells as it compares. */
function stretched(areas: readonly FormulaArea[]): FormulaArea[] {
  const height = Math.max(0, ...areas.map(({ top, bottom }) => bottom - top));
  const width = Math.max(0, ...areas.map(({ left, right }) => right - left));
  return areas.map((area) => ({
    ...area,
    bottom: Math.min(LAST_ROW, area.top + height),
    right: Math.min(LAST_COLUMN, area.left + width),
  }));
}
