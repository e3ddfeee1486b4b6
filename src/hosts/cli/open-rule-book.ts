import { readSettledFile } from '../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../adapters/ooxml/limits';
import type { WorksheetProblem } from '../../adapters/packs/worksheet/worksheet-problem';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal } from '../../core/model/refusal';
import { fill } from '../../locales/fill';
import { refusalWords } from '../../locales/refusal-words';
import type { Words } from '../../locales/words';
import { UsageError } from './frame/usage-error';
import { openWorkbook } from './open-workbook';

/** A workbook that holds rules, and how a mistake in it is told: at its cell. */
export interface RuleBookFile {
  readonly book: WorkbookGrid;
  tell(problem: WorksheetProblem): string;
}

/** Opens a workbook of rules. @throws UsageError `rules-unreadable` for one that cannot be read */
export async function openRuleBook(file: string, name: string, words: Words): Promise<RuleBookFile> {
  const bytes = await readSettledFile(file, DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, name, true);
  if (isRefusal(book)) {
    const { what, why, todo } = refusalWords(book, words);
    throw new UsageError('rules-unreadable', { value: name }, [[what, why, todo].join(words.terms.semicolon)]);
  }
  return {
    book,
    tell: ({ code, sheet, cell, facts }) => {
      const place = `${name} ${cell === '' ? sheet : `${sheet}!${cell}`}`;
      return `${place}${words.terms.colon}${fill(words.worksheet[code], facts)}`;
    },
  };
}
