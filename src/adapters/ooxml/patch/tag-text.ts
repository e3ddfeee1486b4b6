import { attributeText } from '../write-xml';

/** ` name="value"` with either quote; never matches inside a value, since it is applied from the start on. */
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
const NAME = /^<[^\s/>]+/;

/** Name of a tag with its prefix. @example nameOf('<x:c r="A1">') // 'x:c' */
export function nameOf(tag: string): string {
  return NAME.exec(tag)?.[0].slice(1) ?? '';
}

/** The prefix with its colon, '' where there is none. @example prefixOf('<x:c r="A1">') // 'x:' */
export function prefixOf(tag: string): string {
  const name = nameOf(tag);
  return name.slice(0, name.indexOf(':') + 1);
}

function spanOf(tag: string, wanted: string): readonly [from: number, to: number] | null {
  ATTRIBUTE.lastIndex = NAME.exec(tag)?.[0].length ?? 0;
  for (let from = ATTRIBUTE.lastIndex, found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    if (found[1] === wanted) return [from, ATTRIBUTE.lastIndex];
    from = ATTRIBUTE.lastIndex;
  }
  return null;
}

/** The open tag with that attribute set, everything else as it was. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = ` ${name}="${attributeText(value)}"`;
  const span = spanOf(tag, name);
  if (span) return tag.slice(0, span[0]) + written + tag.slice(span[1]);
  const after = NAME.exec(tag)?.[0].length ?? 0;
  return tag.slice(0, after) + written + tag.slice(after);
}

/** The open tag without that attribute. */
export function withoutAttribute(tag: string, name: string): string {
  const span = spanOf(tag, name);
  return span ? tag.slice(0, span[0]) + tag.slice(span[1]) : tag;
}

/** The empty tag (`<a b="c"/>`) as an open one (`<a b="c">`). */
export function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}
