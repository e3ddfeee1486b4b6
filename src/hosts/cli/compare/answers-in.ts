import { annotateWords } from '../../../locales/annotate-words';
import { openReturn } from '../../../adapters/folder/open-return';
import type { ReturnSource } from '../../../adapters/folder/source';
import { readAnswers } from '../../../core/comparison/read-answers';
import type { SaidLine } from '../../../core/comparison/return-comparison';
import { isRefusal } from '../../../core/model/refusal';
import { LANGUAGES } from '../../../locales/language';
import { openWorkbook } from '../open-workbook';

/** What an enterprise typed into the sheet 审核结果 of a copy that was sent back to it; none in any other file. */
export async function answersIn(item: ReturnSource): Promise<readonly SaidLine[]> {
  const bytes = await openReturn(item);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, item.entry ?? item.file);
  if (isRefusal(book)) return [];
  return LANGUAGES.flatMap((language) => readAnswers(book, annotateWords(language)));
}
