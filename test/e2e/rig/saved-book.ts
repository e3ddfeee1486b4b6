import type { JSHandle } from 'playwright-core';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { CellPatch, PatchSpec } from '../../../src/adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../../src/adapters/ooxml/patch/write-patched';
import { isRefusal } from '../../../src/core/model/refusal';
import type { ExcelHostShape } from '../../excel-host/engine/host';

/** A cell of the simulated workbook as its user would see it saved. */
export interface HeldCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** The texts and numbers typed into the simulated workbook; formulas are left out. */
export async function heldCells(host: JSHandle<ExcelHostShape>): Promise<readonly HeldCell[]> {
  return await host.evaluate(({ book }) =>
    book.sheets.flatMap((sheet) =>
      [...(sheet.extent ? sheet.storedIn(sheet.extent) : [])].flatMap(([row, column]) => {
        const value = sheet.valueAt(row, column);
        const held = sheet.formulaAt(row, column) === null && (typeof value === 'string' || typeof value === 'number');
        return held ? [{ sheet: sheet.name, row, column, value }] : [];
      }),
    ),
  );
}

function patched(bytes: Uint8Array, spec: PatchSpec): Uint8Array {
  const done = writePatched(bytes, spec, { inflate: nodeInflate });
  if (isRefusal(done)) throw new Error(`${done.code} ${done.detail ?? ''}`);
  return done.bytes;
}

function addedSheet(name: string, cells: readonly HeldCell[]): PatchSpec {
  const last = Math.max(...cells.map(({ row }) => row));
  const rows = Array.from({ length: last + 1 }, (_, row) => ({
    cells: cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(({ column, value }) => ({ column, value })),
  }));
  return { cells: [], author: '', sheets: [{ name, widths: [18], rows }] };
}

/** What Excel would save: the file as it was opened, with the cells that were changed, and the sheets that came. */
export function saved(opened: Uint8Array, before: readonly HeldCell[], after: readonly HeldCell[]): Uint8Array {
  const key = ({ sheet, row, column }: HeldCell): string => JSON.stringify([sheet, row, column]);
  const known = new Map(before.map((cell) => [key(cell), cell.value]));
  const sheets = new Set(before.map(({ sheet }) => sheet));
  const changed = after.filter((cell) => sheets.has(cell.sheet) && known.get(key(cell)) !== cell.value);
  const cells = changed.map(({ value, ...at }): CellPatch => {
    return { ...at, set: typeof value === 'number' ? { type: 'number', value } : { type: 'text', value } };
  });
  let bytes = patched(opened, { cells, author: '' });
  for (const name of new Set(after.map(({ sheet }) => sheet))) {
    if (sheets.has(name)) continue;
    bytes = patched(
      bytes,
      addedSheet(
        name,
        after.filter(({ sheet }) => sheet === name),
      ),
    );
  }
  return bytes;
}
