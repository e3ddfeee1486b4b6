import { hostFailure, type HostFailure } from '../../core/host/host-failure';
import type { CellChange, SheetChanges } from '../../core/host/sheet-changes';
import type { HostAnswer } from '../../core/host/workbook-host';
import { addressOf } from '../../core/model/cell';
import { inExcel } from './in-excel';

/** Cells of one call; our sheets hold a few dozen lines. */
const MOST_WRITTEN = 2_000;

/** An apostrophe keeps a text a text: '01', '=x' and '2013-09' would otherwise become what they look like. */
const typed = ({ value }: CellChange): string | number => (typeof value === 'string' ? `'${value}` : (value ?? ''));

interface Wanted {
  readonly change: SheetChanges;
  readonly sheet: Excel.Worksheet;
  /** by cell, where the sheet was there before */
  readonly cells: readonly Excel.Range[];
}

function locked({ change, sheet, cells }: Wanted): HostFailure | null {
  if (!sheet.protection.protected) return null;
  const at = cells.findIndex((cell) => cell.format.protection.locked);
  if (at < 0) return null;
  const { row, column } = change.cells[at]!;
  return hostFailure('protected', { at: { sheet: change.sheet, row, column } });
}

function lookAt(context: Excel.RequestContext, change: SheetChanges, present: ReadonlySet<string>): Wanted {
  const { worksheets } = context.workbook;
  if (!present.has(change.sheet)) return { change, sheet: worksheets.add(change.sheet), cells: [] };
  const sheet = worksheets.getItem(change.sheet);
  sheet.protection.load('protected');
  const cells = change.cells.map((cell) => {
    const range = sheet.getRange(addressOf(cell));
    range.load('format/protection/locked');
    return range;
  });
  return { change, sheet, cells };
}

/**
 * Writes cells of the sheets named in `allowed`, all of them or none: a locked cell of a protected sheet is found
 * before anything is written. A sheet that is not there is made.
 */
export async function writeCells(changes: readonly SheetChanges[], allowed: ReadonlySet<string>): Promise<HostAnswer> {
  const foreign = changes.find(({ sheet }) => !allowed.has(sheet));
  if (foreign) return hostFailure('unsupported', { at: { sheet: foreign.sheet } });
  const count = changes.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count > MOST_WRITTEN) return hostFailure('too-large', { detail: `${String(count)} cells` });
  return await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const present = new Set(worksheets.items.map(({ name }) => name));
    const wanted = changes.filter(({ sheet }) => present.has(sheet)).map((one) => lookAt(context, one, present));
    if (wanted.length > 0) await context.sync();
    for (const one of wanted) {
      const failure = locked(one);
      if (failure) return failure;
    }
    const made = changes.filter(({ sheet }) => !present.has(sheet)).map((one) => lookAt(context, one, present));
    for (const { change, sheet } of [...wanted, ...made]) {
      for (const cell of change.cells) sheet.getRange(addressOf(cell)).values = [[typed(cell)]];
    }
    await context.sync();
    return null;
  });
}
