import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { CellFlag, CellType } from '../../core/model/grid';
import type { DefinedName, SheetGrid, Visibility } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import type { SheetArrays } from '../../core/model/sheet-from-arrays';
import { SheetArraysFill } from '../../core/model/sheet-arrays-fill';
import type { ChildLimits, ReadBook } from './child-protocol';
import { FormatIndex } from './format-index';

/** The code of an error value as SheetJS numbers it ([MS-XLS] 2.5.10 BErr). */
const ERRORS = new Map<unknown, string>([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

const VISIBILITY: readonly Visibility[] = ['visible', 'hidden', 'veryHidden'];
const EXTERNAL_REFERENCE = /\[[^\]]+\]|file:\/\//i;

type DenseSheet = WorkSheet & { readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[] };

/**
 * Turns a SheetJS workbook (read dense) into plain arrays, under limits. Values are taken as they are: text stays text,
 * a date stays its serial number with its format.
 * Throws `RefusalError`: `too-many-cells`, `string-too-long`, `address-out-of-range`.
 */
export function bookFromSheetJs(workbook: WorkBook, limits: ChildLimits, keepFormulas: boolean): ReadBook {
  const formats = new FormatIndex();
  const facts = { externalLinks: false, cells: 0, merges: 0 };
  const sheets = workbook.SheetNames.map((name, index) => {
    const visibility = VISIBILITY[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
    const sheet = (workbook.Sheets[name] ?? {}) as DenseSheet;
    return sheetArrays(sheet, { name, visibility, formats, limits, facts, keepFormulas });
  });
  return {
    sheets,
    names: namesOf(workbook, limits),
    dateSystem: workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900,
    formats: formats.codes,
    features: {
      macros: workbook.vbaraw !== undefined,
      externalLinks: facts.externalLinks,
      hiddenSheets: sheets.some((sheet) => sheet.visibility !== 'visible'),
    },
  };
}

interface SheetContext {
  readonly name: string;
  readonly visibility: Visibility;
  readonly formats: FormatIndex;
  readonly limits: ChildLimits;
  readonly facts: { externalLinks: boolean; cells: number; merges: number };
  readonly keepFormulas: boolean;
}

function sheetArrays(sheet: DenseSheet, context: SheetContext): SheetArrays {
  const { name, limits, facts } = context;
  const fill = new SheetArraysFill();
  const formulas = new Map<number, string>();
  const kind = kindOf(sheet);
  const data = kind === 'worksheet' ? (sheet['!data'] ?? []) : [];
  if (data.length > limits.rows) {
    refuse('address-out-of-range', { part: name, measured: data.length, limit: limits.rows });
  }
  for (let row = 0; row < data.length; row++) {
    const cells = data[row];
    if (!cells) continue;
    if (cells.length > limits.columns) {
      refuse('address-out-of-range', { part: name, measured: cells.length, limit: limits.columns });
    }
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell || !putCell(fill, row, column, cell, context)) continue;
      if (++facts.cells > limits.cells) {
        refuse('too-many-cells', { part: name, measured: facts.cells, limit: limits.cells });
      }
      if (cell.f === undefined) continue;
      if (context.keepFormulas) formulas.set(fill.size - 1, cell.f);
      if (EXTERNAL_REFERENCE.test(cell.f)) facts.externalLinks = true;
    }
  }
  const merges = sheet['!merges'] ?? [];
  facts.merges += merges.length;
  if (facts.merges > limits.merges) {
    refuse('address-out-of-range', { part: name, measured: facts.merges, limit: limits.merges, detail: 'merges' });
  }
  return {
    ...fill.finish(),
    name,
    visibility: context.visibility,
    kind,
    merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    ...(context.keepFormulas ? { formulas } : {}),
  };
}

function kindOf(sheet: DenseSheet): SheetGrid['kind'] {
  const type = sheet['!type'];
  if (type === undefined || type === 'sheet') return 'worksheet';
  return type === 'chart' ? 'chartsheet' : 'other';
}

/** Whether the cell was stored: a blank one is only where it carries a formula without a cached value. */
function putCell(fill: SheetArraysFill, row: number, column: number, cell: CellObject, context: SheetContext): boolean {
  const formula = cell.f !== undefined || cell.F !== undefined;
  const flags = formula ? CellFlag.formula : 0;
  const format = context.formats.indexOf(cell.z);
  switch (cell.t) {
    case 'n':
      if (typeof cell.v !== 'number' || Number.isNaN(cell.v)) break;
      fill.put(row, column, CellType.number, cell.v, flags, format);
      return true;
    case 'b':
      fill.put(row, column, CellType.boolean, cell.v === true ? 1 : 0, flags, format);
      return true;
    case 'e':
      fill.putText(row, column, ERRORS.get(cell.v) ?? '#UNKNOWN!', CellType.error, flags, format);
      return true;
    case 's': {
      const text = String(cell.v ?? '');
      const { name, limits } = context;
      if (text.length > limits.stringLength) {
        refuse('string-too-long', { part: name, measured: text.length, limit: limits.stringLength });
      }
      if (text === '' && !formula) return false;
      fill.putText(row, column, text, CellType.text, flags, format);
      return true;
    }
    default:
  }
  if (!formula) return false;
  fill.put(row, column, CellType.blank, 0, CellFlag.formula | CellFlag.uncached, format);
  return true;
}

function hiddenOf(lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  lines?.forEach((line, index) => {
    if (line?.hidden === true) hidden.add(index);
  });
  return hidden;
}

function namesOf(workbook: WorkBook, limits: ChildLimits): DefinedName[] {
  const names = workbook.Workbook?.Names ?? [];
  if (names.length > limits.names) {
    refuse('address-out-of-range', { measured: names.length, limit: limits.names, detail: 'names' });
  }
  return names.map((name) => ({
    name: name.Name,
    refersTo: name.Ref,
    sheet: name.Sheet === undefined ? null : (workbook.SheetNames[name.Sheet] ?? null),
    hidden: (name as { readonly Hidden?: boolean }).Hidden === true,
  }));
}
