import path from 'node:path';
import { readSettledFile } from '../../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import { printable } from '../../../adapters/reports/text/printable';
import type { Oddity } from '../../../core/model/filing';
import { isRefusal } from '../../../core/model/refusal';
import type { RegisterEntry } from '../../../core/model/register';
import { readRegister } from '../../../core/reading/read-register';
import { fill } from '../../../locales/fill';
import { formatCell } from '../../../locales/format';
import { oddityWords } from '../../../locales/oddity-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { CliIo } from '../frame/cli-io';
import { UsageError } from '../frame/usage-error';
import { openWorkbook } from '../open-workbook';

/** Most lines told of what was odd in a register. */
const MOST_TOLD = 20;

/** Tells, on stderr, which cells of the register were not used as they stand: nothing of it is left out silently. */
function tellOddities(oddities: readonly Oddity[], io: CliIo, words: Words): void {
  for (const oddity of oddities.slice(0, MOST_TOLD)) {
    const at = oddity.at[0] ? `${formatCell(oddity.at[0])} ` : '';
    io.err(`${printable(`${at}${oddityWords(oddity, words)}`)}\n`);
  }
  const rest = oddities.length - MOST_TOLD;
  if (rest > 0) io.err(`${fill(words.report.more, { count: rest })}\n`);
}

/**
 * Reads the register (名录) that was named on the command line; what is odd in it is told on stderr.
 * @throws UsageError `register-unreadable`, `register-empty`
 */
export async function loadRegister(file: string, io: CliIo, words: Words): Promise<readonly RegisterEntry[]> {
  const bytes = await readSettledFile(path.resolve(io.cwd, file), DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, file);
  if (isRefusal(book)) {
    const { what, why, todo } = refusalWords(book, words);
    throw new UsageError('register-unreadable', { value: file }, [[what, why, todo].join(words.terms.semicolon)]);
  }
  const read = readRegister(book);
  if (read === null || read.register.entries.length === 0) throw new UsageError('register-empty', { value: file });
  tellOddities(read.oddities, io, words);
  return read.register.entries;
}
