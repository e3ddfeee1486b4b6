import { EXCLAMATION, LESS, QUESTION, SLASH } from './byte-codes';
import type { ByteMarkup } from './byte-markup';

/**
 * Reads the rest of an element whose open tag was just read, with everything in it.
 * Returns the position past its close tag, or -1 when the window ends first. The texts of its `<t>` elements are joined
 * into `markup.text`, those of phonetic runs (`<rPh>`) left out.
 */
export function readElement(markup: ByteMarkup, b: Uint8Array, p: number, end: number, depth: number): number {
  const names: number[] = [markup.nameStart, markup.nameEnd];
  let text = '';
  let phonetic = 0;
  let at = p;
  while (names.length > 0) {
    while (b[at] !== LESS) at++;
    if (at >= end) return -1;
    const next = b[at + 1]!;
    if (next === EXCLAMATION || next === QUESTION) {
      at = markup.pastSpecial(b, at, end);
    } else if (next === SLASH) {
      const nameEnd = names.pop()!;
      at = markup.readClose(b, at, end, names.pop()!, nameEnd);
      if (names.length <= phonetic) phonetic = 0;
      markup.scope.leave(depth + names.length / 2 - 1);
    } else {
      const level = depth + names.length / 2;
      markup.checkDepth(level);
      at = markup.readTag(b, at, end, level);
      if (at < 0) break;
      if (markup.empty) {
        markup.scope.leave(level - 1);
        continue;
      }
      const known = markup.isKnown(b);
      if (known && phonetic === 0 && markup.isLocal(b, 'rPh')) phonetic = names.length;
      const isText = known && phonetic === 0 && markup.isLocal(b, 't');
      names.push(markup.nameStart, markup.nameEnd);
      if (isText) {
        at = markup.readText(b, at, end);
        text += markup.text;
      }
    }
    if (at < 0) break;
  }
  markup.text = text;
  // what an element that is not complete declared will be declared again
  if (at < 0) markup.scope.leave(depth - 1);
  return at;
}
