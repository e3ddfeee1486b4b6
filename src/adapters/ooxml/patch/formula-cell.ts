import { addressOf } from '../../../core/model/cell';
import { refuse } from '../../../core/model/refusal';
import { cachedText } from '../write-cell';
import type { MergedPatch } from './patch-spec';
import type { TagScan } from './tag-scan';
import { withAttribute, withoutAttribute } from './tag-text';
import type { TextEdits } from './text-edits';

/**
 * Gives the formula of a cell whose open tag was read another value, or none; reads up to the cell's close. The formula
 * itself and all that is written about it stay. @throws RefusalError `damaged-part` where the cell holds no formula
 */
export function editFormula(scan: TagScan, edits: TextEdits, patch: MergedPatch, style: number | null): void {
  const { tag, start, end, empty, prefix } = scan;
  const { type, value } = cachedText(patch.cached ?? null, patch);
  const values: (readonly [from: number, to: number])[] = [];
  let from = -1;
  let formulaEnd = -1;
  while (!empty && scan.next() && !scan.is('c', 4)) {
    const isValue = scan.is('v', 5) || scan.is('is', 5);
    if (scan.open) {
      if (isValue) from = scan.start;
    } else if (isValue) values.push([from, scan.end]);
    else if (scan.is('f', 5)) formulaEnd = scan.end;
  }
  if (formulaEnd < 0) refuse('damaged-part', { part: scan.part, detail: `no formula at ${addressOf(patch)}` });
  // `vm` says more about a value that is no longer there
  let now = withoutAttribute(tag, 'vm');
  now = type === '' ? withoutAttribute(now, 't') : withAttribute(now, 't', type);
  if (style !== null) now = withAttribute(now, 's', String(style));
  if (now !== tag) edits.replace(start, end, now);
  const markup = value === null ? '' : `<${prefix}v>${value}</${prefix}v>`;
  const [first, ...others] = values;
  if (first) edits.replace(first[0], first[1], markup);
  else if (markup !== '') edits.insert(formulaEnd, markup);
  for (const [begin, close] of others) edits.replace(begin, close, '');
}
