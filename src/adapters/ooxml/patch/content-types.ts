import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { attributes } from '../write-xml';
import { appendTo } from './append-inside';
import type { Patched } from './patch-spec';
import { prefixOf } from './tag-text';
import { TextEdits } from './text-edits';

export const CONTENT_TYPES = '[Content_Types].xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What kind of part each new one is. */
export const PART_TYPES = {
  sheet: `${SHEET}.worksheet+xml`,
  styles: `${SHEET}.styles+xml`,
  comments: `${SHEET}.comments+xml`,
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** Its namespace is that of packages' content types, which the scanner of relationships does not know: read by hand. */
const ROOT = /<((?:[\w.-]+:)?Types)(?:\s(?:[^"'>]|"[^"]*"|'[^']*')*)?>/;

/** The list of content types with more parts named. @param parts name without leading slash, and its type */
export function withTypes(
  text: string,
  parts: readonly (readonly [name: string, type: string])[],
  limits: Limits,
): string {
  if (parts.length === 0) return text;
  const root = ROOT.exec(text) ?? refuse('damaged-part', { part: CONTENT_TYPES, detail: 'no <Types>' });
  const [tag, name] = root;
  if (text.length > limits.entryBytes) refuse('entry-too-large', { part: CONTENT_TYPES, measured: text.length });
  const start = root.index;
  const end = start + tag.length;
  const empty = tag.endsWith('/>');
  const close = empty ? end : text.lastIndexOf(`</${name!}`);
  if (close < end) refuse('damaged-part', { part: CONTENT_TYPES, detail: 'no end' });
  const prefix = prefixOf(tag);
  const markup = parts.map(
    ([part, type]) => `<${prefix}Override${attributes({ PartName: `/${part}`, ContentType: type })}/>`,
  );
  const edits = new TextEdits(text);
  appendTo(edits, { tag, start, end, empty, close }, markup.join(''));
  return edits.apply();
}

/** The extension that goes with the kind of the workbook part: Excel refuses the wrong one. */
export function extensionOf(text: string, book: string): Patched['extension'] {
  const escaped = book.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const own = new RegExp(`<[^>]*PartName\\s*=\\s*["']/${escaped}["'][^>]*>`, 'i').exec(text)?.[0] ?? text;
  if (/ms-excel\.template\.macroEnabled/i.test(own)) return 'xltm';
  if (/ms-excel\.(?:sheet|addin)\.macroEnabled/i.test(own)) return 'xlsm';
  return /spreadsheetml\.template\.main/i.test(own) ? 'xltx' : 'xlsx';
}
