import type { CellPosition } from '../../../core/model/cell';
import { refuse } from '../../../core/model/refusal';
import type { NewComment } from './comments-edit';

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('');
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;
/** columns a box is wide, and characters that fit on a line of it */
const WIDTH = 4;
const LINE_CHARACTERS = 20;
const MOST_ROWS = 24;

/** A drawing of old style (VML), in which boxes of comments are kept, with none yet. */
export function emptyVml(): string {
  return `<xml${DECLARED}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;
}

function rowsOf(text: string): number {
  let lines = 1;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(line.length / LINE_CHARACTERS));
  return Math.min(MOST_ROWS, lines);
}

/** The corners of the box: to the right of its cell, or to the left at the edge of the sheet. */
function anchorOf({ row, column }: CellPosition, rows: number): string {
  const left = Math.min(column + 1, LAST_COLUMN - WIDTH);
  const top = Math.min(Math.max(0, row - 1), LAST_ROW - rows);
  return [left, 12, top, 4, left + WIDTH, 12, top + rows, 4].join(', ');
}

function shape(comment: NewComment, id: number): string {
  const rows = rowsOf(comment.text);
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:216pt;height:${String(rows * 15)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorOf(comment, rows)}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(comment.row)}</x:Row><x:Column>${String(comment.column)}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}

/** The first number that no shape has: shapes are numbered from 1024 times the number of their drawing. */
function firstFree(text: string): number {
  let last = 1024 * Number(/<o:idmap\b[^>]*\bdata="(\d{1,4})/.exec(text)?.[1] ?? 1);
  for (const [, digits] of text.matchAll(/_x0000_s(\d{1,8})\b/g)) last = Math.max(last, Number(digits));
  return last + 1;
}

/**
 * Adds a hidden box for each comment. Edited as text: programs write VML that is not always XML.
 * @throws RefusalError `damaged-part` when the part is no drawing
 */
export function editVml(text: string, part: string, comments: readonly NewComment[]): string {
  const end = text.lastIndexOf('</xml');
  const root = text.search(/<xml[\s>]/);
  if (root < 0 || end < root) return refuse('damaged-part', { part, detail: 'no drawing' });
  const head = text.slice(root, text.indexOf('>', root));
  for (const [prefix, address] of Object.entries(NAMESPACES)) {
    if (!head.includes(`xmlns:${prefix}="${address}"`))
      return refuse('damaged-part', { part, detail: `no ${prefix}:` });
  }
  const type = /<v:shapetype\b[^>]*\bid="_x0000_t202"/.test(text) ? '' : SHAPE_TYPE;
  const first = firstFree(text);
  const shapes = comments.map((comment, i) => shape(comment, first + i));
  return text.slice(0, end) + type + shapes.join('') + text.slice(end);
}
