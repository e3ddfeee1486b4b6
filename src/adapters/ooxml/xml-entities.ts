import { refuse } from '../../core/model/refusal';

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** `&#x10FFFF;` with some leading zeros. */
const MAX_REFERENCE = 16;

function characterOf(reference: string, part: string): string {
  const named = NAMED.get(reference);
  if (named !== undefined) return named;
  const match = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(reference);
  const code = match ? (match[1] ? parseInt(match[1], 16) : Number(match[2])) : NaN;
  // no lone surrogate and nothing beyond Unicode is a character of XML
  if (!(code >= 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
    refuse('damaged-part', { part, detail: `entity ${JSON.stringify(reference)}` });
  }
  return String.fromCodePoint(code);
}

/**
 * Replaces the five named entities and character references of a raw XML text. Others exist only with a DOCTYPE,
 * which is refused.
 * @throws RefusalError `damaged-part`
 */
export function decodeEntities(raw: string, part: string): string {
  let at = raw.indexOf('&');
  if (at < 0) return raw;
  let result = '';
  let from = 0;
  while (at >= 0) {
    const end = raw.indexOf(';', at);
    if (end < 0 || end - at > MAX_REFERENCE) {
      refuse('damaged-part', { part, detail: 'entity without end' });
    }
    result += raw.slice(from, at) + characterOf(raw.slice(at + 1, end), part);
    from = end + 1;
    at = raw.indexOf('&', from);
  }
  return result + raw.slice(from);
}

/** The text of an element: line ends as XML 1.0 §2.11 wants them (`\r\n` and `\r` are `\n`), then its entities. */
export function decodeText(raw: string, part: string): string {
  return decodeEntities(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw, part);
}

/** The text of an attribute: white space is a space (XML 1.0 §3.3.3), then its entities. */
export function decodeAttribute(raw: string, part: string): string {
  return decodeEntities(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw, part);
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore itself (ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
