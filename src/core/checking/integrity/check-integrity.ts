import type { CellRef } from '../../model/cell';
import { CellFlag, CellType, type SheetGrid, type WorkbookGrid } from '../../model/grid';
import type { RuleClass } from '../../model/rule';
import { brokenRules } from './broken-rules';
import { findPrintedRows, type PrintedRowsFound } from './printed-rows';
import { MARK_SHEET, readMark, type MarkedSheet } from './template-mark';

/** Something about a returned template that is not as it was sent; becomes a finding of level 0. */
export interface IntegrityFact {
  readonly code: `integrity.${string}`;
  readonly class: RuleClass;
  readonly cells: readonly CellRef[];
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Cells that one finding names; a sheet whose formulas are all gone need not list every one. */
const MOST_CELLS = 20;

function markOf(book: WorkbookGrid): ReturnType<typeof readMark> {
  const sheet = book.sheets.find(({ name }) => name === MARK_SHEET);
  if (!sheet) return null;
  const texts: string[] = [];
  for (let row = 0; row < Math.min(sheet.rowCount, 64); row++) {
    const cell = sheet.cellAt(row, 0);
    if (cell.type !== 'text') break;
    texts.push(cell.value);
  }
  return readMark(texts);
}

function textFacts(sheet: SheetGrid, marked: MarkedSheet, rows: PrintedRowsFound): IntegrityFact[] {
  const { unitLine } = marked;
  const changed = rows.changed.map(({ printed, row, found }): IntegrityFact => {
    const isUnit = unitLine?.row === printed.row && unitLine.column === printed.column;
    return {
      code: isUnit ? 'integrity.unit-line-changed' : 'integrity.label-changed',
      class: isUnit ? 'mandatory' : 'verify',
      cells: [{ sheet: sheet.name, row, column: printed.column }],
      facts: { expected: printed.text, found },
    };
  });
  const missing = rows.missing.map((line): IntegrityFact => ({
    code: 'integrity.row-missing',
    class: 'mandatory',
    cells: [{ sheet: sheet.name, row: line[0]!.row, column: line[0]!.column }],
    facts: { expected: line.map(({ text }) => text).join(' ') },
  }));
  return [...changed, ...missing];
}

/** Rows put in or taken out above a cell of the template move it. */
function shiftOf(row: number, rows: PrintedRowsFound): number {
  let shift = 0;
  let nearest = -1;
  for (const [was, now] of rows.nowAt) {
    if (was <= row && was > nearest) {
      nearest = was;
      shift = now - was;
    }
  }
  return shift;
}

function formulaFacts(sheet: SheetGrid, marked: MarkedSheet, rows: PrintedRowsFound): IntegrityFact[] {
  const shifts = new Map<number, number>();
  const lost = marked.formulas.flatMap(({ row, column }): CellRef[] => {
    const shift = shifts.get(row) ?? shiftOf(row, rows);
    shifts.set(row, shift);
    const i = sheet.indexOf(row + shift, column);
    const isFormula = i >= 0 && (sheet.flags[i]! & CellFlag.formula) !== 0;
    return isFormula ? [] : [{ sheet: sheet.name, row: row + shift, column }];
  });
  if (lost.length === 0) return [];
  const facts = { count: lost.length };
  return [{ code: 'integrity.formula-overwritten', class: 'verify', cells: lost.slice(0, MOST_CELLS), facts }];
}

/** Cells of the template where other things may be typed than it allowed, or anything at all. */
function validationFacts(sheet: SheetGrid, marked: MarkedSheet, rows: PrintedRowsFound): IntegrityFact[] {
  const missing = new Set(rows.missing.map((line) => line[0]!.row));
  const { gone, changed } = brokenRules(sheet, marked, (row) => (missing.has(row) ? null : shiftOf(row, rows)));
  const fact = (code: IntegrityFact['code'], cells: readonly CellRef[]): IntegrityFact[] =>
    cells.length === 0
      ? []
      : [{ code, class: 'hint', cells: cells.slice(0, MOST_CELLS), facts: { count: cells.length } }];
  return [...fact('integrity.validation-missing', gone), ...fact('integrity.validation-changed', changed)];
}

/** Rows of the printed part that are hidden though a figure stands in them. */
function hiddenFacts(sheet: SheetGrid, marked: MarkedSheet, rows: PrintedRowsFound): IntegrityFact[] {
  const end = marked.end + shiftOf(marked.end - 1, rows);
  const cells: CellRef[] = [];
  let row = -1;
  for (let i = 0; i < sheet.size && sheet.rows[i]! < end; i++) {
    if (sheet.rows[i] === row || sheet.types[i] !== CellType.number || !sheet.isRowHidden(sheet.rows[i]!)) continue;
    row = sheet.rows[i]!;
    cells.push({ sheet: sheet.name, row, column: sheet.columns[i]! });
  }
  if (cells.length === 0) return [];
  const facts = { count: cells.length };
  return [{ code: 'integrity.row-hidden', class: 'verify', cells: cells.slice(0, MOST_CELLS), facts }];
}

function sheetFacts(book: WorkbookGrid, marked: MarkedSheet): IntegrityFact[] {
  const sheet = book.sheets.find(({ name }) => name === marked.sheet);
  if (!sheet) {
    const gone = marked.form === null ? 'verify' : 'mandatory';
    return [{ code: 'integrity.sheet-missing', class: gone, cells: [], facts: { sheet: marked.sheet } }];
  }
  const rows = findPrintedRows(sheet, marked.texts);
  return [
    ...textFacts(sheet, marked, rows),
    ...formulaFacts(sheet, marked, rows),
    ...(marked.form === null ? [] : hiddenFacts(sheet, marked, rows)),
    ...(marked.form === null ? [] : validationFacts(sheet, marked, rows)),
  ];
}

/**
 * Whether a returned template is as it was sent, apart from what was filled in: printed texts, the unit line, rows,
 * formulas, hidden rows, validations, sheets. A workbook without the mark of a template is not judged: it gives nothing.
 */
export function checkIntegrity(book: WorkbookGrid): IntegrityFact[] {
  const mark = markOf(book);
  if (mark === null) return [];
  if (mark === 'damaged') return [{ code: 'integrity.mark-damaged', class: 'verify', cells: [], facts: {} }];
  return mark.sheets.flatMap((marked) => sheetFacts(book, marked));
}
