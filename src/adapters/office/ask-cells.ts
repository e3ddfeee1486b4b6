import type { CellRange, SheetGrid } from '../../core/model/grid';
import { rangeText } from '../../core/model/range-text';
import { SheetArraysFill } from '../../core/model/sheet-arrays-fill';
import { sheetFromArrays } from '../../core/model/sheet-from-arrays';
import { MOST_HIDDEN_ASKED, planBatches, type Block } from './block-plan';
import { putCells, type CellSink, type FormatList } from './put-cells';
import { parseRanges } from './range-address';
import type { SheetOutline } from './used-area';

/** A sheet on its way from Excel. */
interface Coming {
  readonly sink: CellSink;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merges: readonly CellRange[];
}

/** Excel gave no values although it reported no error: the documented sign of a range too large to read. */
export class NothingGiven extends Error {
  readonly code = 'ResponsePayloadSizeLimitExceeded';
}

type Finish = () => void;

function askBlock({ sheet, range }: Block, from: Excel.Worksheet, coming: Coming): Finish {
  const asked = from.getRange(rangeText(range));
  asked.load('values,valueTypes,formulas,numberFormat');
  return () => {
    // runs after the sync of its batch, which the linter cannot see
    // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read
    if (!Array.isArray(asked.values)) throw new NothingGiven(sheet.name);
    putCells(coming.sink, range, asked);
  };
}

/** Which rows and columns are hidden and which cells merged: asked once a sheet, with its first block. */
function askShape({ area, rowsShown, columnsShown }: SheetOutline, from: Excel.Worksheet, coming: Coming): Finish {
  if (!area) return () => undefined;
  const merged = from.getRange(rangeText(area)).getMergedAreasOrNullObject();
  merged.load('address');
  const lines = (first: number, last: number, shown: boolean, address: (n: number) => string, into: Set<number>) =>
    shown || last - first >= MOST_HIDDEN_ASKED
      ? []
      : Array.from({ length: last - first + 1 }, (_, i) => {
          const one = from.getRange(address(first + i));
          one.load('rowHidden,columnHidden');
          return { one, n: first + i, into };
        });
  const row = (n: number): string => rangeText({ ...area, top: n, bottom: n });
  const column = (n: number): string => rangeText({ ...area, left: n, right: n });
  const rows = lines(area.top, area.bottom, rowsShown, row, coming.hiddenRows);
  const columns = lines(area.left, area.right, columnsShown, column, coming.hiddenColumns);
  return () => {
    if (!merged.isNullObject) coming.merges = parseRanges(merged.address);
    for (const { one, n, into } of rows) if (one.rowHidden) into.add(n);
    for (const { one, n, into } of columns) if (one.columnHidden) into.add(n);
  };
}

function finished(outline: SheetOutline, { sink, hiddenRows, hiddenColumns, merges }: Coming): SheetGrid {
  const arrays = {
    name: outline.name,
    visibility: outline.visibility,
    kind: 'worksheet' as const,
    ...sink.fill.finish(),
    merges,
    hiddenRows,
    hiddenColumns,
    formulas: sink.formulas,
  };
  return sheetFromArrays(arrays, sink.formats.codes);
}

/**
 * Reads the used cells of the sheets, one sync a batch of about 8,000 cells: a form return takes one.
 * @param formats shared by all sheets of the workbook, grows as new ones are met
 */
export async function askCells(
  context: Excel.RequestContext,
  outlines: readonly SheetOutline[],
  formats: FormatList,
): Promise<readonly SheetGrid[]> {
  const coming = new Map<SheetOutline, Coming>(
    outlines.map((outline) => [
      outline,
      {
        sink: { fill: new SheetArraysFill(), formats, formulas: new Map<number, string>() },
        hiddenRows: new Set<number>(),
        hiddenColumns: new Set<number>(),
        merges: [],
      },
    ]),
  );
  const shaped = new Set<SheetOutline>();
  for (const batch of planBatches(outlines)) {
    const finishes: Finish[] = [];
    for (const block of batch) {
      const from = context.workbook.worksheets.getItem(block.sheet.id);
      const into = coming.get(block.sheet)!;
      if (!shaped.has(block.sheet)) finishes.push(askShape(block.sheet, from, into));
      shaped.add(block.sheet);
      finishes.push(askBlock(block, from, into));
    }
    // a sync a megabyte, not a sync a cell: one answer must stay below the host's limit
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const finish of finishes) finish();
  }
  return outlines.map((outline) => finished(outline, coming.get(outline)!));
}
