import { nodeInflate } from '../../../adapters/ooxml/inflate.node';
import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import type { AddedSheet, CellPatch, Patched } from '../../../adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../../adapters/ooxml/patch/write-patched';
import type { SheetChanges } from '../../../core/host/sheet-changes';
import type { Refusal } from '../../../core/model/refusal';

/** Widths of a sheet of our own making: labels, then what they say. */
const WIDTHS = [18, 64];

function patchesOf({ sheet, cells }: SheetChanges): CellPatch[] {
  return cells.map(({ row, column, value }): CellPatch => {
    const set =
      typeof value === 'number' ? { type: 'number' as const, value } : { type: 'text' as const, value: value ?? '' };
    return { sheet, row, column, set };
  });
}

function addedSheet({ sheet, cells }: SheetChanges): AddedSheet {
  const last = cells.reduce((row, cell) => Math.max(row, cell.row), 0);
  const rows = Array.from({ length: last + 1 }, (_, row) => ({
    cells: cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ column, value }) => ({ column, ...(value === null ? {} : { value }) })),
  }));
  return { name: sheet, widths: WIDTHS, rows };
}

/**
 * A copy of the workbook with these cells of one of our own sheets; the sheet is added where it is missing. Every other
 * part keeps its bytes.
 */
export function writeReceipt(bytes: Uint8Array, changes: SheetChanges): Patched | Refusal {
  return writePatched(
    bytes,
    (worksheets) =>
      worksheets.has(changes.sheet)
        ? { cells: patchesOf(changes), author: '' }
        : { cells: [], author: '', sheet: addedSheet(changes) },
    { inflate: nodeInflate, deflate: nodeDeflate },
  );
}
