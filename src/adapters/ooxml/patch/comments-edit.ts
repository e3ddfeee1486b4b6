import { addressOf, parseAddress } from '../../../core/model/cell';
import type { CellPosition } from '../../../core/model/cell';
import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { attributes, cellText, XML_HEAD } from '../write-xml';
import { appendTo, findElement } from './append-inside';
import { TagScan } from './tag-scan';
import { nameOf, opened, prefixOf } from './tag-text';
import { TextEdits } from './text-edits';

/** A comment to add at a cell. */
export interface NewComment extends CellPosition {
  readonly text: string;
}

/** The comments part with ours in it, and the cells that had none before. */
export interface EditedComments {
  readonly text: string;
  readonly fresh: readonly NewComment[];
}

export function emptyComments(main: string): string {
  return `${XML_HEAD}<comments xmlns="${main}"><authors/><commentList/></comments>`;
}

function keyOf({ row, column }: CellPosition): string {
  return addressOf({ row, column });
}

function run(text: string, prefix: string): string {
  const p = prefix;
  const look = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;
  return `<${p}r>${look}<${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`;
}

/** Text of an open `<text>` element: what is in it, so that a run can follow. */
function extend(scan: TagScan, edits: TextEdits, text: string): void {
  const { tag, start, end, empty, prefix } = scan;
  const addition = run(`\n\n${text}`, prefix);
  if (empty) {
    edits.replace(start, end, `${opened(tag)}${run(text, prefix)}</${nameOf(tag)}>`);
    return;
  }
  const depth = scan.depth + 1;
  let at = end;
  while (scan.next() && scan.depth >= depth) {
    if (scan.depth !== depth) continue;
    if (scan.is('t', depth)) {
      // plain text becomes the first run: a program may show only one of the two
      if (scan.open) edits.insert(scan.start, `<${prefix}r>`);
      else edits.insert(scan.end, `</${prefix}r>`);
    }
    if (!scan.open && (scan.is('t', depth) || scan.is('r', depth))) at = scan.end;
  }
  edits.insert(at, addition);
}

/**
 * Adds comments to a comments part; those it has are kept, and one at the same cell is continued.
 * @throws RefusalError
 */
export function editComments(
  text: string,
  part: string,
  comments: readonly NewComment[],
  author: string,
  limits: Limits,
): EditedComments {
  const wanted = new Map(comments.map((comment) => [keyOf(comment), comment]));
  const edits = new TextEdits(text);
  const scan = new TagScan(text, part, limits);
  let authors = 0;
  let here: NewComment | null = null;
  while (scan.next()) {
    if (scan.open && scan.is('author', 3)) authors++;
    if (scan.open && scan.is('comment', 3)) {
      const at = parseAddress(scan.attribute('ref') ?? '');
      here = at === null ? null : (wanted.get(keyOf(at)) ?? null);
    }
    if (here && scan.open && scan.is('text', 4)) {
      wanted.delete(keyOf(here));
      extend(scan, edits, here.text);
      here = null;
    }
  }
  const fresh = [...wanted.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  if (fresh.length > 0) {
    const names = findElement(text, part, 'authors', 2, limits);
    const list = findElement(text, part, 'commentList', 2, limits);
    if (!names || !list) return refuse('damaged-part', { part, detail: 'no comments' });
    const p = prefixOf(list.tag);
    appendTo(edits, names, `<${p}author>${cellText(author)}</${p}author>`);
    const markup = fresh.map((comment) => {
      const facts = attributes({ ref: keyOf(comment), authorId: authors });
      return `<${p}comment${facts}><${p}text>${run(comment.text, p)}</${p}text></${p}comment>`;
    });
    appendTo(edits, list, markup.join(''));
  }
  return { text: edits.apply(), fresh };
}
