import type { CellChange, SheetChanges } from '../../core/host/sheet-changes';
import type { CellPosition } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import type { BookChanges } from './changed-book';
import { CellChanges } from './changed-sheet';

/** What was done to one cell: the change that stood there before and after; none = as received. */
export interface CellEdit extends CellPosition {
  readonly sheet: string;
  readonly before: CellChange | undefined;
  readonly after: CellChange | undefined;
}

/** The value of a cell as received, or `undefined` where no change can say it: a formula, a truth value, an error. */
function receivedValue(
  book: WorkbookGrid,
  sheet: string,
  { row, column }: CellPosition,
): CellChange['value'] | undefined {
  const cell = book.sheets.find(({ name }) => name === sheet)?.cellAt(row, column);
  if (!cell || cell.formula) return undefined;
  if (cell.type === 'blank') return null;
  return cell.type === 'number' || cell.type === 'text' ? cell.value : undefined;
}

/** Edits that put values in, beside what stands there now. A cell given back its received value has no change any more. */
export function editsOf(book: WorkbookGrid, changes: BookChanges, wanted: readonly SheetChanges[]): CellEdit[] {
  return wanted.flatMap(({ sheet, cells }) =>
    cells.map((cell): CellEdit => {
      const { row, column, value } = cell;
      const before = changes.get(sheet)?.at(row, column);
      const after = receivedValue(book, sheet, cell) === value ? undefined : { row, column, value };
      return { sheet, row, column, before, after };
    }),
  );
}

/** The changes with edits made; sheets without a change left are left out. Nothing given is altered. */
export function withEdits(changes: BookChanges, edits: readonly CellEdit[]): BookChanges {
  const places = new Map<string, Map<string, CellEdit>>();
  for (const edit of edits) {
    const sheet = places.get(edit.sheet) ?? new Map<string, CellEdit>();
    places.set(edit.sheet, sheet.set(`${String(edit.row)} ${String(edit.column)}`, edit));
  }
  const next = new Map(changes);
  for (const [sheet, edited] of places) {
    const cells = new CellChanges();
    let left = false;
    const keep = (change: CellChange): void => {
      cells.put(change);
      left = true;
    };
    for (const change of changes.get(sheet)?.all() ?? []) {
      if (!edited.has(`${String(change.row)} ${String(change.column)}`)) keep(change);
    }
    for (const { after } of edited.values()) if (after) keep(after);
    if (left) next.set(sheet, cells);
    else next.delete(sheet);
  }
  return next;
}

/** Changes as plain data, by sheet. */
export function listed(changes: BookChanges): readonly SheetChanges[] {
  return [...changes].map(([sheet, cells]) => ({ sheet, cells: cells.all() }));
}

/** Whether two sets of changes put the same values into the same cells. */
export function sameChanges(a: BookChanges, b: BookChanges): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  return [...a].every(([sheet, cells]) => {
    const others = b.get(sheet);
    const own = cells.all();
    if (own.length !== others?.all().length) return false;
    return own.every(({ row, column, value }) => others.at(row, column)?.value === value);
  });
}
