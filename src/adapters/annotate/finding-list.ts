import { annotateWords } from '../../locales/annotate-words';
import { fill } from '../../locales/fill';
import { formatCell } from '../../locales/format';
import { headingFacts, notesOf } from './note';
import type { SendBack } from './note';

/** Cells named at an item. */
const CELLS = 6;
/** Characters that end a line or turn the writing round, where a file put them into its texts. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The findings as a plain text, for a workbook whose copy cannot be marked (.xls, .et, .ods …): the same words and the
 * same red line. Lines end as Windows' own editor wants them, and a byte order mark tells it UTF-8.
 */
export function findingList(input: SendBack): string {
  const { terms, language } = input.words;
  const annotate = annotateWords(language);
  const { notes, more } = notesOf(input);
  const lines = [fill(annotate.listTitle, headingFacts(input)), annotate.listNote, ''];
  for (const { number, heading, class: kind, cells, message, request } of notes) {
    if (heading !== null) lines.push(heading);
    const place = cells.slice(0, CELLS).map(formatCell).join(terms.separator) || annotate.wholeFile;
    lines.push(fill(annotate.listItem, { number, class: terms.class[kind], place, message, request }));
    lines.push(annotate.listAnswer, '');
  }
  if (more > 0) lines.push(fill(annotate.moreFindings, { count: more }));
  return `\ufeff${lines.map((line) => line.replace(CONTROLS, ' ')).join('\r\n')}\r\n`;
}
