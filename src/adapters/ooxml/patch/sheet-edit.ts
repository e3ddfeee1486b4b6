import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { dialectOf, idAttribute } from './dialect';
import { SheetCells } from './sheet-cells';
import type { Restyle, RowPatches } from './sheet-cells';
import { TagScan } from './tag-scan';
import { prefixOf } from './tag-text';
import { TextEdits } from './text-edits';

/** What comes after `legacyDrawing` in a worksheet; all else comes before. */
const AFTER = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/**
 * Changes cells of a worksheet part; everything else stays as written.
 * @param drawing gets the relationship id of the drawing that holds the boxes of comments, null where the sheet has
 *   none; gives the id of one to be named, or null
 * @throws RefusalError
 */
export function editSheet(
  text: string,
  part: string,
  patches: RowPatches,
  restyle: Restyle,
  drawing: (received: string | null) => string | null,
  limits: Limits,
): string {
  const scan = new TagScan(text, part, limits);
  const edits = new TextEdits(text);
  if (!scan.next() || !scan.is('worksheet', 1)) refuse('damaged-part', { part, detail: 'no worksheet' });
  const root = scan.tag;
  const cells = new SheetCells(scan, edits, patches, restyle, limits);
  let legacyDrawing: string | null = null;
  let drawingPlace = -1;
  let found = false;
  while (scan.next()) {
    if (scan.depth === 3 && scan.open && scan.is('col', 3)) cells.column();
    if (scan.depth !== 2) continue;
    if (scan.open && scan.is('sheetData', 2) && !found) {
      found = true;
      cells.sheetData();
    }
    if (scan.open && scan.is('legacyDrawing', 2)) legacyDrawing = scan.prefixedAttribute('id');
    const before = found && scan.known && !AFTER.has(scan.local);
    if (before && !scan.open) drawingPlace = scan.end;
  }
  if (!found || drawingPlace < 0) refuse('damaged-part', { part, detail: 'no sheetData' });
  const added = drawing(legacyDrawing);
  if (added !== null) {
    edits.insert(drawingPlace, `<${prefixOf(root)}legacyDrawing${idAttribute(root, dialectOf(root), added)}/>`);
  }
  return edits.size === 0 ? text : edits.apply();
}
