import type { CellRef } from '../model/cell';
import type { WorkbookGrid } from '../model/grid';
import { CellType } from '../model/grid';
import type { Period } from '../model/period';
import { normaliseCode, organisationCheck } from './enterprise-code';
import type { FilerPart } from './filer-labels';
import type { FoundValue } from './filer-value';
import { valueBeside } from './filer-value';
import { foldText, splitTrailingBracket } from './fold-text';
import { formatKind, isMonthFormat } from './number-format';
import { periodInText, periodOfSerial } from './period-text';
import type { SheetScan } from './scan-sheet';
import { unitNamed } from './unit-text';

/** A fact of the filer block with its place. */
export interface Placed<T> {
  readonly value: T;
  readonly at: CellRef;
}

/** What a sheet says about who files and for when, in reading order. */
export interface FilerBlock {
  readonly names: readonly Placed<string>[];
  readonly codes: readonly (Placed<string> & { readonly asNumber: boolean })[];
  /** periods behind a label (报告期) first counted; then those that stand alone */
  readonly labelledPeriods: readonly Placed<Period>[];
  readonly periods: readonly Placed<Period>[];
  readonly unitLines: readonly (Placed<string> & { readonly unit: string | null })[];
}

/** Nine characters where a number cell may have lost its leading zero; only when the check character then fits. */
function organisationFromNumber(text: string): string {
  const padded = text.padStart(9, '0');
  return /^\d{8,9}$/.test(text) && organisationCheck(padded.slice(0, 8)) === padded[8] ? padded : text;
}

function periodOf(book: WorkbookGrid, scan: SheetScan, found: FoundValue): Period | null {
  const { sheet } = scan;
  if (!found.isNumber) return periodInText(foldText(found.text), true);
  const number = sheet.numbers[found.cell]!;
  const format = book.formats[sheet.formats[found.cell]!] ?? 'General';
  if (formatKind(format) === 'date') return periodOfSerial(number, book.dateSystem);
  return periodInText(sheet.cellAt(sheet.rows[found.cell]!, sheet.columns[found.cell]!).raw, true);
}

/** The unit named by `千元`, `人民币千元` or `千元(人民币)`; null for anything else. */
function unitOfLine(text: string): string | null {
  const folded = foldText(text).replace(/^人民币/, '');
  return unitNamed(folded) ?? unitNamed(splitTrailingBracket(folded)?.label ?? '');
}

/** Reads the filer block of a sheet: every labelled part, wherever it stands, and unlabelled periods. */
export function readFilerBlock(book: WorkbookGrid, scan: SheetScan): FilerBlock {
  const { sheet } = scan;
  const names: Placed<string>[] = [];
  const codes: (Placed<string> & { asNumber: boolean })[] = [];
  const labelledPeriods: Placed<Period>[] = [];
  const periods: Placed<Period>[] = [];
  const unitLines: (Placed<string> & { unit: string | null })[] = [];
  const refOf = (cell: number): CellRef => ({
    sheet: sheet.name,
    row: sheet.rows[cell]!,
    column: sheet.columns[cell]!,
  });
  const take = (part: FilerPart, found: FoundValue): void => {
    const at = refOf(found.cell);
    if (part === 'name') names.push({ value: found.text, at });
    else if (part === 'code') {
      const code = normaliseCode(found.isNumber ? organisationFromNumber(found.text) : found.text);
      if (code !== '') codes.push({ value: code, at, asNumber: found.isNumber });
    } else if (part === 'unit') unitLines.push({ value: found.text, at, unit: unitOfLine(found.text) });
    else if (part === 'period') {
      const period = periodOf(book, scan, found);
      if (period) labelledPeriods.push({ value: period, at });
    }
  };
  for (const cell of scan.filer) {
    for (const mention of scan.facts[cell]!.filer) {
      if (mention.part === 'other' || mention.part === 'formNumber') continue;
      const found = mention.value === '' ? valueBeside(scan, cell) : { text: mention.value, cell, isNumber: false };
      if (found) take(mention.part, found);
    }
  }
  for (const cell of scan.periods) {
    const before = cell > 0 && sheet.rows[cell - 1] === sheet.rows[cell] ? scan.facts[cell - 1] : null;
    if (before?.filer.some((mention) => mention.value === '')) continue;
    periods.push({ value: scan.facts[cell]!.period!, at: refOf(cell) });
  }
  return { names, codes, labelledPeriods, periods, unitLines };
}

/** A month shown by a date cell (`yyyy"年"m"月"`) above the table, where no text says it. */
export function periodInDateCells(book: WorkbookGrid, scan: SheetScan, above: number): Placed<Period> | null {
  const { sheet } = scan;
  for (let cell = 0; cell < scan.scanned && sheet.rows[cell]! < above; cell++) {
    if (sheet.types[cell] !== CellType.number || sheet.formats[cell] === 0) continue;
    const format = book.formats[sheet.formats[cell]!] ?? 'General';
    if (!isMonthFormat(format)) continue;
    const value = periodOfSerial(sheet.numbers[cell]!, book.dateSystem);
    if (value) return { value, at: { sheet: sheet.name, row: sheet.rows[cell]!, column: sheet.columns[cell]! } };
  }
  return null;
}

/** A month spread over cells of one row above the table: 2013 | 年 | 9 | 月. */
export function periodInSpreadCells(scan: SheetScan, above: number): Placed<Period> | null {
  const { sheet } = scan;
  for (let start = 0; start < scan.scanned && sheet.rows[start]! < above;) {
    let end = start;
    let joined = '';
    for (; end < scan.scanned && sheet.rows[end] === sheet.rows[start]; end++) {
      if (joined.length > 60) continue;
      joined += sheet.types[end] === CellType.number ? String(sheet.numbers[end]) : (scan.facts[end]?.text ?? '');
    }
    const value = end - start > 1 ? periodInText(foldText(joined), false) : null;
    if (value && !/日/.test(joined) && !/有效期/.test(joined)) {
      return { value, at: { sheet: sheet.name, row: sheet.rows[start]!, column: sheet.columns[start]! } };
    }
    start = end;
  }
  return null;
}
