import path from 'node:path';
import { readSettledFile } from '../../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal } from '../../../core/model/refusal';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { openWorkbook } from '../open-workbook';
import type { CliIo } from './cli-io';
import { existing } from './existing';
import { UsageError } from './usage-error';

/**
 * Opens a sheet of ours that somebody filled in, with the reader of received files.
 * @throws UsageError `path-not-found`, `filled-unreadable`
 */
export async function openFilled(file: string, io: CliIo, words: Words): Promise<WorkbookGrid> {
  existing(file, io.cwd);
  const bytes = await readSettledFile(path.resolve(io.cwd, file), DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, file);
  if (!isRefusal(book)) return book;
  const { what, why, todo } = refusalWords(book, words);
  throw new UsageError('filled-unreadable', { value: file }, [[what, why, todo].join(words.terms.semicolon)]);
}
