import type { SheetChanges } from '../../core/host/sheet-changes';
import type { WorkbookGrid } from '../../core/model/grid';
import { REASON_WORDS } from '../../core/submission/reason-lines';
import type { CorrectionListWords } from '../../locales/correction-list-words';
import { linesIn } from '../ooxml/text-lines';
import type { CellStyle } from '../ooxml/write-spec';
import { writeWorkbook } from '../ooxml/write-workbook';
import { FACT, LINE_POINTS, ListSheet, number, ordinal, text, WIDE, type Line } from './list-sheet';
import { listedCorrections, listedExplanations, type ListedCorrection } from './listed-corrections';

const TITLE: CellStyle = { font: { size: 16, bold: true }, align: { horizontal: 'center', vertical: 'center' } };
const WARNING: CellStyle = {
  font: { size: 11, bold: true, color: '9C0006' },
  fill: 'FDECEA',
  align: { vertical: 'center', wrap: true },
};

function correctionLine(one: ListedCorrection, at: number, words: CorrectionListWords): Line {
  const { received, corrected } = one;
  const before =
    received.type === 'number'
      ? number(received.value, received.format)
      : text(received.type === 'blank' ? words.blank : received.raw);
  const now =
    typeof corrected === 'number'
      ? number(corrected, received.type === 'number' ? received.format : 'General')
      : text(corrected ?? words.blank);
  return [ordinal(at + 1), text(one.sheet), text(one.address), before, now];
}

/**
 * A new .xlsx that lists what was corrected and explained in a file that cannot be patched (.xls, .et, .ods, .xlsb,
 * .csv), and says that it is not the return itself. A text that looks like a formula stays a text.
 * @param book with the changes made; explanations are read from it
 * @param received as it came
 * @param file name of the received file, as its sender knows it
 */
export function correctionList(
  book: WorkbookGrid,
  received: WorkbookGrid,
  changes: readonly SheetChanges[],
  words: CorrectionListWords,
  file = '',
): Uint8Array {
  const sheet = new ListSheet();
  sheet.across(words.title, TITLE, 32);
  sheet.across(words.notReturn, WARNING, (linesIn(words.notReturn, WIDE) + 1) * LINE_POINTS);
  if (file !== '') sheet.across(`${words.file}  ${file}`, FACT, 18);
  const corrections = listedCorrections(received, changes).map((one, at) => correctionLine(one, at, words));
  sheet.table(words.corrections, Object.values(words.correction), corrections, words);
  const explanations = listedExplanations(book, changes).map((one, at): Line => [
    ordinal(at + 1),
    text(one.form),
    text(one.cell),
    text(one.rule),
    text(one.reason === null ? '' : REASON_WORDS[one.reason]),
    text(one.text),
  ]);
  sheet.table(words.explanations, Object.values(words.explanation), explanations, words);
  return writeWorkbook({ sheets: [sheet.finish(words.title)], title: words.title, creator: '' });
}
