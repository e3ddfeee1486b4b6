import { hostFailure, isHostFailure, type HostFailure } from '../../core/host/host-failure';
import type { HostAnswer } from '../../core/host/workbook-host';
import { addressOf, columnLetters } from '../../core/model/cell';
import type { SheetSpec } from '../ooxml/write-spec';
import { addCharts, type AddedSheet } from './add-charts';
import { freeNames } from './free-names';
import { inExcel } from './in-excel';
import { columnFormats, sheetLooks } from './sheet-looks';
import { inRequests, sheetPieces, type SheetPiece } from './sheet-pieces';

/** Cells of all sheets that one call adds: some 20,000 findings. */
const MOST_CELLS = 400_000;

/** A character of the default font is 7 pixels wide, a column has 5 more; a pixel is 0.75 points. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Names for the sheets, or why no sheet can be added. */
async function namesFor(
  context: Excel.RequestContext,
  sheets: readonly SheetSpec[],
): Promise<readonly string[] | HostFailure> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  if (protection.protected) return hostFailure('protected');
  const taken = worksheets.items.map(({ name }) => name);
  const wanted = sheets.map(({ name }) => name);
  return freeNames(wanted, taken) ?? hostFailure('other', { detail: `sheet names ${wanted.join(', ')}` });
}

/** Everything of a sheet but its values. */
function dress(sheet: Excel.Worksheet, spec: SheetSpec): void {
  for (const { column, width } of spec.columns ?? []) {
    const letters = columnLetters(column);
    if (width !== undefined) sheet.getRange(`${letters}:${letters}`).format.columnWidth = points(width);
  }
  for (const { address, format } of columnFormats(spec)) {
    // one format for the whole area: Excel takes a single value there
    sheet.getRange(address).numberFormat = format as unknown as string[][];
  }
  for (const { areas, set } of sheetLooks(spec)) for (const list of areas) set(sheet.getRanges(list).format);
  if (spec.freeze && spec.freeze.rows > 0) sheet.freezePanes.freezeRows(spec.freeze.rows);
}

function write(sheets: readonly Excel.Worksheet[], { sheet, top, values }: SheetPiece): void {
  const last = { row: top + values.length - 1, column: values[0]!.length - 1 };
  const range = sheets[sheet]!.getRange(`${addressOf({ row: top, column: 0 })}:${addressOf(last)}`);
  range.values = values.map((line) => [...line]);
}

/** Takes sheets away again that were added and not filled: nothing is left half written. */
async function takeAway(ids: readonly string[]): Promise<void> {
  await inExcel(async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    for (const sheet of sheets) sheet.load('id');
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

/** How sheets are added. */
export interface AddedHow {
  /** formulas are written, with the names that sheets have here; otherwise the values they have, and nothing is run */
  readonly live?: boolean;
}

/** The charts of all sheets, a request a sheet: what they show is there already. */
async function chart(context: Excel.RequestContext, added: readonly AddedSheet[]): Promise<void> {
  const byName = new Map(added.map((one) => [one.spec.name, one]));
  for (const { spec } of added) {
    if ((spec.charts ?? []).length === 0) continue;
    addCharts(byName, spec);
    // one request holds what a handful of charts need, and stays below the host's limit
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/**
 * Adds sheets at the end of the open workbook and shows the first of them; no sheet of the user is touched. Taken over
 * are values, column widths, number formats, font, fill, alignment, frozen rows and charts. All of the sheets or none:
 * after a failure those added are taken away again.
 */
export async function addSheets(sheets: readonly SheetSpec[], { live = false }: AddedHow = {}): Promise<HostAnswer> {
  const count = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count > MOST_CELLS) return hostFailure('too-large', { detail: `${String(count)} cells` });
  const ids: string[] = [];
  const answer = await inExcel(async (context): Promise<HostAnswer> => {
    const names = await namesFor(context, sheets);
    if (isHostFailure(names)) return names;
    const made = names.map((name) => context.workbook.worksheets.add(name));
    for (const sheet of made) sheet.load('id');
    await context.sync();
    ids.push(...made.map(({ id }) => id));
    sheets.forEach((spec, i) => {
      dress(made[i]!, spec);
    });
    await context.sync();
    const now = live ? new Map(sheets.map(({ name }, i) => [name, names[i]!])) : null;
    for (const pieces of inRequests(sheetPieces(sheets, now))) {
      for (const piece of pieces) write(made, piece);
      // a sync a megabyte, not a sync a cell: one request must stay below the host's limit
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    await chart(
      context,
      sheets.map((spec, i) => ({ sheet: made[i]!, name: names[i]!, spec })),
    );
    made[0]?.activate();
    await context.sync();
    return null;
  });
  if (answer !== null && ids.length > 0) await takeAway(ids);
  return answer;
}
