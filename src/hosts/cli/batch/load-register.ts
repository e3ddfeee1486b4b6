import path from 'node:path';
import { readSettledFile } from '../../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import { isRefusal } from '../../../core/model/refusal';
import type { RegisterEntry } from '../../../core/model/register';
import { readRegister } from '../../../core/reading/read-register';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { UsageError } from '../frame/usage-error';
import { openWorkbook } from '../open-workbook';

/**
 * Reads the register (名录) that was named on the command line.
 * @throws UsageError `register-unreadable`, `register-empty`
 */
export async function loadRegister(file: string, cwd: string, words: Words): Promise<readonly RegisterEntry[]> {
  const bytes = await readSettledFile(path.resolve(cwd, file), DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, file);
  if (isRefusal(book)) {
    const { what, why, todo } = refusalWords(book, words);
    throw new UsageError('register-unreadable', { value: file }, [[what, why, todo].join(words.terms.semicolon)]);
  }
  const read = readRegister(book);
  if (read === null || read.register.entries.length === 0) throw new UsageError('register-empty', { value: file });
  return read.register.entries;
}
