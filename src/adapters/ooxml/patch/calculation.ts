import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { TagScan } from './tag-scan';
import { prefixOf, withAttribute } from './tag-text';
import { TextEdits } from './text-edits';

/** What comes before `calcPr` in a workbook part. */
const BEFORE = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/**
 * The workbook part with the request to calculate everything when it is opened; how Excel calculates otherwise stays as
 * it is. @throws RefusalError
 */
export function withFullCalculation(text: string, part: string, limits: Limits): string {
  const scan = new TagScan(text, part, limits);
  const edits = new TextEdits(text);
  let place = -1;
  let prefix = '';
  while (scan.next()) {
    if (scan.depth === 1 && scan.open) prefix = prefixOf(scan.tag);
    if (scan.depth !== 2) continue;
    if (scan.open && scan.is('calcPr', 2)) {
      edits.replace(scan.start, scan.end, withAttribute(scan.tag, 'fullCalcOnLoad', '1'));
      return edits.apply();
    }
    if (!scan.open && scan.known && BEFORE.has(scan.local)) place = scan.end;
  }
  if (place < 0) refuse('damaged-part', { part, detail: 'no sheets' });
  edits.insert(place, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  return edits.apply();
}
