import { refuse } from '../../../core/model/refusal';
import { linksFrom } from './add-link';
import { editComments, emptyComments } from './comments-edit';
import type { NewComment } from './comments-edit';
import { PART_TYPES } from './content-types';
import type { MergedPatch } from './patch-spec';
import type { Patching } from './patching';
import type { RowPatches } from './sheet-cells';
import { editSheet } from './sheet-edit';
import { editVml, emptyVml } from './vml-edit';

/** Most characters of a comment. */
const COMMENT_LENGTH = 30_000;

function commentsOf(patches: RowPatches): NewComment[] {
  const comments: NewComment[] = [];
  for (const cells of patches.values()) {
    for (const { row, column, comments: texts } of cells.values()) {
      if (texts.length > 0) comments.push({ row, column, text: texts.join('\n\n').slice(0, COMMENT_LENGTH) });
    }
  }
  return comments;
}

/** Writes the comments part of a sheet. @returns the comments whose cells had none: they need a box */
function putComments(
  patching: Patching,
  sheet: string,
  comments: readonly NewComment[],
  author: string,
): readonly NewComment[] {
  const { book, parts } = patching;
  const linked = linksFrom(parts, sheet).find(({ type, target }) => type === 'comments' && target !== null)?.target;
  const received = linked ? parts.textIfAny(linked) : null;
  const part = linked && received !== null ? linked : patching.newPart('comments', '.xml');
  const text = received ?? emptyComments(book.dialect.main);
  const edited = editComments(text, part, comments, author, parts.limits);
  if (received === null) {
    patching.add(part, edited.text, PART_TYPES.comments);
    patching.linkFrom(sheet, 'comments', part);
  } else parts.put(part, edited.text);
  return edited.fresh;
}

/** Puts boxes for comments into the drawing that the sheet has, or into a new one. @returns id of a new one */
function putBoxes(
  patching: Patching,
  sheet: string,
  received: string | null,
  comments: readonly NewComment[],
): string | null {
  if (comments.length === 0) return null;
  const { parts } = patching;
  if (received === null) {
    const drawing = patching.newPart('drawings/vmlDrawing', '.vml');
    patching.add(drawing, editVml(emptyVml(), drawing, comments), PART_TYPES.vml);
    return patching.linkFrom(sheet, 'vmlDrawing', drawing);
  }
  const part = linksFrom(parts, sheet).find((link) => link.id === received)?.target;
  if (!part) return refuse('missing-part', { part: sheet, detail: `drawing ${received}` });
  parts.put(part, editVml(parts.text(part), part, comments));
  return null;
}

/** Patches one sheet with its comments. @throws RefusalError */
export function patchSheet(patching: Patching, sheet: string, patches: RowPatches, author: string): void {
  const { parts, styles } = patching;
  const restyle = (base: number, { fill }: MergedPatch): number => (fill === null ? base : styles.overlay(base, fill));
  const comments = commentsOf(patches);
  const fresh = comments.length === 0 ? [] : putComments(patching, sheet, comments, author);
  const drawing = (received: string | null): string | null => putBoxes(patching, sheet, received, fresh);
  parts.put(sheet, editSheet(parts.text(sheet), sheet, patches, restyle, drawing, parts.limits));
}
