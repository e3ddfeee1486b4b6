import { DICTIONARY } from '../../../../adapters/ledger-book/book-limits';
import type { TableChoice } from '../../../../core/host/table-source';

/** Sheets of records bear the names of tables, with a number from the second on: `cells (2)`. */
const RECORDS = /^[a-z][a-z_]*(?: \(\d+\))?$/;

/** The sheets of a ledger in a workbook, the dictionary first; none where there is no ledger. */
export function ledgerSheets(choices: readonly TableChoice[]): readonly TableChoice[] {
  const sheets = choices.filter(({ kind, sheet }) => kind === 'sheet' && RECORDS.test(sheet));
  const dictionary = sheets.find(({ sheet }) => sheet === DICTIONARY);
  return dictionary ? [dictionary, ...sheets.filter((sheet) => sheet !== dictionary)] : [];
}
