import { annotateWords } from '../../locales/annotate-words';
import type { RuleClass } from '../../core/model/rule';
import { RULE_CLASSES } from '../../core/model/rule';
import { fill } from '../../locales/fill';
import type { Words } from '../../locales/words';
import type { CellPatch } from '../ooxml/patch/patch-spec';
import type { Note } from './note';

/** Light, so that figures stay readable also when printed without colour. */
const FILLS: Readonly<Record<RuleClass, string>> = { mandatory: 'FFC7CE', verify: 'FFE699', hint: 'DDEBF7' };

/** Of one finding: cells that get its comment, and cells that are filled. The sheet of results names them all. */
const COMMENTED = 6;
const FILLED = 200;
/** comments of one cell */
const COMMENTS = 8;
/** cells filled in one workbook */
const MARKS = 20_000;

/**
 * Fills and comments for the cells that notes are about, on the worksheets the workbook has. A cell with several
 * findings has all their comments and the fill of the heaviest.
 * @param sheet the name of the sheet of results, for a cell with more comments than fit
 */
export function cellMarks(
  notes: readonly Note[],
  worksheets: ReadonlySet<string>,
  sheet: string,
  words: Words,
): CellPatch[] {
  const texts = new Map<string, { readonly at: Note['cells'][number]; readonly comments: string[] }>();
  for (const note of notes) {
    const text = fill(annotateWords(words.language).comment, {
      number: note.number,
      class: words.terms.class[note.class],
      message: note.message,
      request: note.request,
    });
    for (const at of note.cells.filter((cell) => worksheets.has(cell.sheet)).slice(0, COMMENTED)) {
      const key = `${String(at.row)} ${String(at.column)} ${at.sheet}`;
      const marked = texts.get(key) ?? { at, comments: [] };
      marked.comments.push(text);
      texts.set(key, marked);
    }
  }
  const marks = [...texts.values()].flatMap(({ at, comments }) => {
    const rest = comments.length - COMMENTS;
    const last = rest > 0 ? [fill(annotateWords(words.language).moreComments, { count: rest, sheet })] : [];
    return [...comments.slice(0, COMMENTS), ...last].map((comment): CellPatch => ({ ...at, comment }));
  });
  // the heaviest class comes last, and so wins
  const fills = [...notes]
    .sort((a, b) => RULE_CLASSES.indexOf(b.class) - RULE_CLASSES.indexOf(a.class))
    .flatMap((note) =>
      note.cells
        .filter((cell) => worksheets.has(cell.sheet))
        .slice(0, FILLED)
        .map((cell): CellPatch => ({ ...cell, fill: FILLS[note.class] })),
    );
  return [...marks, ...fills.slice(-MARKS)];
}
