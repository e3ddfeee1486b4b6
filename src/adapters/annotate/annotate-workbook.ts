import { annotateWords } from '../../locales/annotate-words';
import type { Refusal } from '../../core/model/refusal';
import type { Patched, PatchTools } from '../ooxml/patch/patch-spec';
import { writePatched } from '../ooxml/patch/write-patched';
import { cellMarks } from './cell-marks';
import { notesOf } from './note';
import type { SendBack } from './note';
import { resultSheet } from './result-sheet';

/**
 * A copy of a received .xlsx or .xlsm for the enterprise: a light fill and a comment on the cells concerned, and a
 * sheet 审核结果 with findings, questions and a place to answer. No figure is changed, and nothing is told that breaks
 * the red line (domain.md §1). Never throws for bad input.
 */
export function annotateWorkbook(bytes: Uint8Array, input: SendBack, tools: PatchTools): Patched | Refusal {
  const { notes, more } = notesOf(input);
  const annotate = annotateWords(input.words.language);
  return writePatched(
    bytes,
    (worksheets) => ({
      cells: cellMarks(notes, worksheets, annotate.sheet, input.words),
      author: annotate.author,
      sheets: [resultSheet(notes, more, worksheets, input)],
    }),
    tools,
  );
}
