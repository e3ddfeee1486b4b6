import type { Limits } from '../../../../src/adapters/ooxml/limits';
import { Token, XmlScanner } from '../../../../src/adapters/ooxml/xml-scanner';
import { parseAddress } from '../../../../src/core/model/cell';
import type { CellRange } from '../../../../src/core/model/grid';
import { parseArea } from '../book/area';
import { keyOf, type SimCell } from '../book/sim-cell';
import { STRICT_PROTECTION, type SimConditionalFormat } from '../book/sim-objects';
import type { SimBook } from '../book/sim-book';
import type { SimSheet } from '../book/sim-sheet';
import type { Looks } from './read-looks';

/** Pixels of a column width in characters, and of a row height in points. */
const columnPixels = (characters: number): number => Math.round(characters * 8 + 5);
const rowPixels = (points: number): number => Math.round((points * 4) / 3);

const yes = (text: string | null): boolean => text === '1' || text === 'true';

/** In the file an attribute of `sheetProtection` that is 1 or absent forbids. */
const ALLOWED: Readonly<Record<string, string>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
};

const TYPES: Readonly<Record<string, string>> = { expression: 'Custom', cellIs: 'CellValue' };
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

interface Found {
  readonly format: SimConditionalFormat;
  readonly priority: number;
  readonly formulas: string[];
}

/** Looks, protection, frozen panes and conditional formats of a sheet, from its part. */
export class SheetLookReader {
  private areas: readonly CellRange[] = [];
  private readonly found: Found[] = [];
  private row = -1;

  constructor(
    private readonly sheet: SimSheet,
    private readonly book: SimBook,
    private readonly looks: Looks,
  ) {}

  read(text: string, part: string, limits: Limits): void {
    const scanner = new XmlScanner(text, part, limits);
    for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
      if (token === Token.open && scanner.known) this.element(scanner);
    }
    for (const { format, formulas } of this.found) {
      format.rule =
        format.type === 'Custom'
          ? { formula: `=${formulas[0] ?? ''}` }
          : {
              ...format.rule,
              formula1: `=${formulas[0] ?? ''}`,
              ...(formulas[1] ? { formula2: `=${formulas[1]}` } : {}),
            };
    }
    this.sheet.conditionalFormats = this.found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  }

  private element(scanner: XmlScanner): void {
    switch (scanner.local) {
      case 'col':
        return this.column(scanner);
      case 'row':
        return this.startRow(scanner);
      case 'c':
        return this.cell(scanner);
      case 'pane':
        return this.pane(scanner);
      case 'sheetView':
        this.sheet.showGridlines = scanner.attribute('showGridLines') !== '0';
        return;
      case 'sheetProtection':
        return this.protection(scanner);
      case 'conditionalFormatting':
        this.areas = (scanner.attribute('sqref') ?? '').split(/\s+/).flatMap((one) => parseArea(one) ?? []);
        return;
      case 'cfRule':
        return this.rule(scanner);
      case 'formula':
        this.found.at(-1)?.formulas.push(scanner.readText());
    }
  }

  private column(scanner: XmlScanner): void {
    const first = Number(scanner.attribute('min') ?? 1) - 1;
    const last = Math.min(Number(scanner.attribute('max') ?? 1) - 1, first + 1000);
    const width = scanner.attribute('width');
    const style = this.looks.styles[Number(scanner.attribute('style') ?? -1)];
    for (let at = first; at <= last; at++) {
      if (width !== null) this.sheet.columnWidths.set(at, columnPixels(Number(width)));
      if (style) this.sheet.columnStyles.set(at, style);
    }
  }

  private startRow(scanner: XmlScanner): void {
    const number = scanner.attribute('r');
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    const height = scanner.attribute('ht');
    if (height !== null) this.sheet.rowHeights.set(this.row, rowPixels(Number(height)));
    const style = yes(scanner.attribute('customFormat')) && this.looks.styles[Number(scanner.attribute('s') ?? -1)];
    if (style) this.sheet.rowStyles.set(this.row, style);
  }

  private cell(scanner: XmlScanner): void {
    const at = parseAddress(scanner.attribute('r') ?? '');
    const style = this.looks.styles[Number(scanner.attribute('s') ?? 0)];
    if (!at || !style) return;
    const key = keyOf(at.row, at.column);
    const stored: SimCell | undefined = this.sheet.cells.get(key);
    const numberFormat = stored?.style?.numberFormat ?? style.numberFormat;
    this.sheet.store(key, {
      value: stored?.value ?? null,
      formula: stored?.formula ?? null,
      style: numberFormat === style.numberFormat ? style : { ...style, numberFormat },
    });
  }

  private pane(scanner: XmlScanner): void {
    if (!/^frozen/.test(scanner.attribute('state') ?? '')) return;
    const count = (name: string): number => Number(scanner.attribute(name) ?? 0);
    this.sheet.frozen = { rows: count('ySplit'), columns: count('xSplit') };
  }

  private protection(scanner: XmlScanner): void {
    if (!yes(scanner.attribute('sheet'))) return;
    const options: Record<string, boolean | string> = { ...STRICT_PROTECTION };
    for (const [name, allowed] of Object.entries(ALLOWED)) {
      const forbids = scanner.attribute(name);
      if (forbids !== null) options[allowed] = !yes(forbids);
    }
    const hashed = scanner.attribute('password') ?? scanner.attribute('hashValue');
    // a file tells a password only as a digest: no word opens it here
    this.sheet.protection = { options, password: hashed === null ? '' : `digest:${hashed}` };
  }

  private rule(scanner: XmlScanner): void {
    const type = scanner.attribute('type') ?? '';
    const format: SimConditionalFormat = {
      id: this.book.newId('item'),
      type: TYPES[type] ?? type,
      areas: this.areas,
      stopIfTrue: yes(scanner.attribute('stopIfTrue')),
      rule: type === 'cellIs' ? { operator: OPERATORS[scanner.attribute('operator') ?? ''] ?? '' } : {},
      look: this.looks.differences[Number(scanner.attribute('dxfId') ?? -1)] ?? {},
    };
    this.found.push({ format, priority: Number(scanner.attribute('priority') ?? 0), formulas: [] });
  }
}
