import { changedCopy } from '../../../src/adapters/changed-copy/changed-copy';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import type { CellChange, SheetChanges } from '../../../src/core/host/sheet-changes';
import { addressOf, parseAddress } from '../../../src/core/model/cell';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { changedBook, changesBySheet, freshFormulas } from '../../../src/hosts/page/changed-book';
import { haikouRules } from '../../core/checking/haikou';
import { filledTemplate, orderOf } from '../../fixtures/template-order';
import { readBook } from '../../fixtures/xlsx/read';
import { richWith } from '../ooxml/patch/rich-workbook';

/** A template of the zone's forms, partly filled in. */
export async function templateBytes(): Promise<Uint8Array> {
  const order = orderOf(await haikouRules(), ['B204-1', 'B203', 'GX-K']);
  return writeWorkbook(
    filledTemplate(order, {
      B2041_r01_month: 100,
      B2041_r01_ytd: 900,
      B2041_r03_month: 80,
      B2041_r03_ytd: 700,
      B2041_r04_month: 95,
      B2041_r05_ytd: 12.25,
      B2041_classes_1_month: 100,
      B203_r301_ytd: 880,
      B203_r327_ytd: -15,
    }),
  );
}

/** The rich workbook with a formula in C2 that is not of our own writing. */
export function foreignBytes(): Uint8Array {
  return richWith('xl/worksheets/sheet1.xml', '<f>B2*2</f>', '<f>SUMSQ(B2)</f>');
}

export function changeOf(sheet: string, cells: Readonly<Record<string, CellChange['value']>>): SheetChanges {
  return { sheet, cells: Object.entries(cells).map(([address, value]) => ({ ...parseAddress(address)!, value })) };
}

export interface CopyMade {
  /** as received, with the texts of its formulas */
  readonly book: WorkbookGrid;
  /** with the changes, as readers of the page see it */
  readonly changed: WorkbookGrid;
  readonly bytes: Uint8Array;
  /** the copy as our reader sees it */
  readonly reread: WorkbookGrid;
}

/** The copy that the page would hand over. @throws Error when it is refused */
export async function copyOf(received: Uint8Array, changes: readonly SheetChanges[]): Promise<CopyMade> {
  const book = await readBook(received, { formulas: true });
  const copy = changedCopy(received, changes, freshFormulas(book, changes), { inflate: nodeInflate });
  if (isRefusal(copy)) throw new Error(JSON.stringify(copy));
  const reread = await readBook(copy.bytes, { formulas: true });
  return { book, changed: changedBook(book, changesBySheet(changes)), bytes: copy.bytes, reread };
}

/**
 * Every cell of a workbook with its value, format and formula; a text stays apart from a number.
 * @param received the format of a cell that was blank there is not told: a grid does not keep it
 */
export function cellsOf(book: WorkbookGrid, received: WorkbookGrid): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheet of book.sheets) {
    const then = received.sheets.find(({ name }) => name === sheet.name);
    for (let at = 0; at < sheet.size; at++) {
      const { row, column, type, formula, uncached, format, ...cell } = sheet.cellAt(
        sheet.rows[at]!,
        sheet.columns[at]!,
      );
      const known = (then?.indexOf(row, column) ?? -1) >= 0;
      cells[`${sheet.name}!${addressOf({ row, column })}`] = {
        type,
        value: 'value' in cell ? cell.value : null,
        formula: formula ? (sheet.formulaAt(row, column) ?? '?') : null,
        uncached,
        format: known ? format : null,
      };
    }
  }
  return cells;
}
