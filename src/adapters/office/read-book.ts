import type { DefinedName, SheetGrid, WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import { askCells } from './ask-cells';
import { askOutlines } from './ask-outlines';
import { FormatList } from './put-cells';
import { cellsOf, type SheetOutline } from './used-area';

/** Cells of the used area of all sheets; Excel itself gives at most five million in one reading. */
const MOST_CELLS = 2_000_000;

/** What Excel says of the workbook as a whole. */
export interface BookFacts {
  readonly name: string;
  readonly readOnly: boolean;
}

/** A reading and what is needed to read single sheets of it again. */
export interface BookReading {
  readonly book: WorkbookGrid;
  readonly outlines: readonly SheetOutline[];
  readonly formats: FormatList;
  readonly facts: BookFacts;
}

/** The refusal of a workbook whose used cells are too many to read, with the sheet where they become so. */
export function tooMany(outlines: readonly SheetOutline[]): Refusal | null {
  let measured = 0;
  for (const { name, area } of outlines) {
    measured += area ? cellsOf(area) : 0;
    if (measured > MOST_CELLS) {
      return { kind: 'refusal', code: 'too-many-cells', part: name, measured, limit: MOST_CELLS };
    }
  }
  return null;
}

function namesOf(items: readonly Excel.NamedItem[]): DefinedName[] {
  return items.map(({ name, formula, visible }) => ({
    name,
    refersTo: String(formula).replace(/^=/, ''),
    sheet: null,
    hidden: !visible,
  }));
}

/** A workbook of sheets already read; what Excel does not tell (macros, links) is taken as absent. */
export function bookOf(
  sheets: readonly SheetGrid[],
  formats: FormatList,
  { names, dateSystem }: Pick<WorkbookGrid, 'names' | 'dateSystem'>,
): WorkbookGrid {
  return {
    format: 'excel',
    sheets,
    names,
    dateSystem,
    formats: formats.codes,
    features: {
      macros: false,
      externalLinks: false,
      hiddenSheets: sheets.some(({ visibility }) => visibility !== 'visible'),
    },
  };
}

/**
 * Reads the open workbook in three syncs: the list of sheets, where their cells are, the cells
 * (more of the last for workbooks above 8,000 cells).
 */
export async function readBook(context: Excel.RequestContext): Promise<BookReading | Refusal> {
  const { workbook } = context;
  workbook.load('name,readOnly');
  workbook.worksheets.load('items/id,items/name,items/visibility');
  workbook.names.load('items/name,items/formula,items/visible');
  await context.sync();
  const answer = askOutlines(workbook.worksheets.items);
  await context.sync();
  const outlines = answer();
  const refusal = tooMany(outlines);
  if (refusal) return refusal;
  const formats = new FormatList();
  const sheets = await askCells(context, outlines, formats);
  const book = bookOf(sheets, formats, {
    names: namesOf(workbook.names.items),
    // Excel does not tell an add-in; it changes what a date shows, never the number
    dateSystem: 1900,
  });
  return { book, outlines, formats, facts: { name: workbook.name, readOnly: workbook.readOnly } };
}
