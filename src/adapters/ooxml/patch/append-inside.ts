import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { TagScan } from './tag-scan';
import { nameOf, opened, prefixOf } from './tag-text';
import { TextEdits } from './text-edits';

/** An element as it stands in a text. */
export interface Place {
  /** its open tag */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
  /** where its close tag starts; of an empty one the end of its tag */
  readonly close: number;
}

/** Puts markup last inside an element; an empty one is opened. @param tag its open tag, where that changes as well */
export function appendTo(edits: TextEdits, place: Place, markup: string, tag = place.tag): void {
  if (place.empty) {
    edits.replace(place.start, place.end, `${opened(tag)}${markup}</${nameOf(tag)}>`);
    return;
  }
  if (tag !== place.tag) edits.replace(place.start, place.end, tag);
  edits.insert(place.close, markup);
}

/** The first element of that name at that depth; null when there is none. @throws RefusalError */
export function findElement(text: string, part: string, local: string, depth: number, limits: Limits): Place | null {
  const scan = new TagScan(text, part, limits);
  let found: Omit<Place, 'close'> | null = null;
  while (scan.next()) {
    if (!scan.is(local, depth)) continue;
    if (scan.open) found = { tag: scan.tag, start: scan.start, end: scan.end, empty: scan.empty };
    else if (found) return { ...found, close: found.empty ? found.end : scan.start };
  }
  return null;
}

/**
 * The text with markup put last inside its root.
 * @param markup gets the prefix that the root's name has, with its colon
 * @throws RefusalError `damaged-part` when the root has another name
 */
export function appendToRoot(
  text: string,
  part: string,
  root: string,
  limits: Limits,
  markup: (prefix: string) => string,
): string {
  const place = findElement(text, part, root, 1, limits) ?? refuse('damaged-part', { part, detail: `no <${root}>` });
  const edits = new TextEdits(text);
  appendTo(edits, place, markup(prefixOf(place.tag)));
  return edits.apply();
}
