import type { TableChoice } from '../../core/host/table-source';
import { rangeText } from '../../core/model/range-text';
import { parseRange } from './range-address';

/** Tables, names and sheets offered; a workbook with more is looked through by selecting. */
const MOST = 200;

/** A range that Excel was asked about: the answer is there after the next sync. */
interface Asked {
  readonly kind: TableChoice['kind'];
  readonly name: string;
  readonly range: Excel.Range;
  /** rows at its end that are no data: those of totals */
  readonly totals: number;
}

function ask(kind: Asked['kind'], name: string, range: Excel.Range, totals = 0): Asked {
  range.load('address,worksheet/name');
  return { kind, name, range, totals };
}

function choiceOf({ kind, name, range, totals }: Asked): TableChoice[] {
  if (range.isNullObject) return [];
  const area = parseRange(range.address);
  if (!area) return [];
  const sheet = range.worksheet.name;
  const address = rangeText({ ...area, bottom: area.bottom - totals });
  const rows = area.bottom - area.top + 1 - totals;
  const columns = area.right - area.left + 1;
  // a single cell is no table
  return rows < 2 ? [] : [{ id: `${kind} ${sheet} ${address} ${name}`, kind, name, sheet, address, rows, columns }];
}

/** What is selected, as far as it holds anything; nothing where several areas or a chart are. */
export async function selectedChoice(context: Excel.RequestContext): Promise<readonly TableChoice[]> {
  const selected = context.workbook.getSelectedRange();
  const used = selected.worksheet.getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (used.isNullObject) return [];
  const asked = ask('selection', '', selected.getIntersectionOrNullObject(used));
  await context.sync();
  return choiceOf(asked);
}

/** Tables (Ctrl+T), then names of ranges, then sheets with anything in them. */
export async function namedChoices(context: Excel.RequestContext): Promise<readonly TableChoice[]> {
  const { tables, names, worksheets } = context.workbook;
  tables.load('items/name,items/showTotals');
  names.load('items/name,items/type,items/visible');
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const ofTables = tables.items
    .slice(0, MOST)
    .map((table) => ask('table', table.name, table.getRange(), table.showTotals ? 1 : 0));
  const ofNames = names.items
    .filter(({ type, visible }) => visible && type === 'Range')
    .slice(0, MOST)
    .map((item) => ask('name', item.name, item.getRangeOrNullObject()));
  const ofSheets = worksheets.items
    .filter(({ visibility }) => visibility === 'Visible')
    .slice(0, MOST)
    .map((sheet) => ask('sheet', sheet.name, sheet.getUsedRangeOrNullObject(true)));
  await context.sync();
  return [...ofTables, ...ofNames, ...ofSheets].flatMap(choiceOf);
}
