import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isBookProblem, readLedgerBook } from '../../../../adapters/ledger-book/read-ledger-book';
import { readSettledFile } from '../../../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../../adapters/ooxml/limits';
import type { Ledger, LedgerAct, LedgerFormat } from '../../../../core/model/ledger';
import type { LedgerTable } from '../../../../core/model/ledger-table';
import { isRefusal } from '../../../../core/model/refusal';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { refusalWords } from '../../../../locales/refusal-words';
import { UsageError } from '../../frame/usage-error';
import type { VerbContext } from '../../frame/verb';
import { say } from '../../ledger/said';
import { actOf } from '../../ledger/who-and-when';
import { isNew, withLedger } from '../../ledger/with-ledger';
import { openWorkbook } from '../../open-workbook';
import type { ImportOptions } from './options';

/** The tables of a workbook. @throws UsageError `import-unreadable` with sheet, column and row of what does not fit */
async function tablesOf(from: string, place: string, { words }: VerbContext): Promise<readonly LedgerTable[]> {
  const bytes = await readSettledFile(place, DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openWorkbook(bytes, place);
  if (isRefusal(book)) {
    const { what, why, todo } = refusalWords(book, words);
    throw new UsageError('import-unreadable', { value: from }, [[what, why, todo].join(words.terms.semicolon)]);
  }
  const tables = readLedgerBook(book);
  if (!isBookProblem(tables)) return tables;
  const { why, ...facts } = tables;
  throw new UsageError('import-unreadable', { value: from }, [
    (told) => fill(ledgerWords(told.language).book.problems[why], facts),
  ]);
}

/** Which files a folder of tables holds; null where it is neither. */
function formatOf(folder: string): LedgerFormat | null {
  const names = readdirSync(folder);
  return (['parquet', 'csv'] as const).find((format) => names.includes(`filings.${format}`)) ?? null;
}

async function source(
  from: string,
  options: ImportOptions,
  context: VerbContext,
): Promise<(ledger: Ledger, act: LedgerAct) => Promise<void>> {
  const place = path.resolve(context.io.cwd, from);
  if (!existsSync(place)) throw new UsageError('path-not-found', { value: from });
  if (statSync(place).isDirectory()) {
    const format = options.tables ?? formatOf(place);
    if (format === null) throw new UsageError('ledger-tables', { value: from });
    return (ledger, act) => ledger.importFrom(place, format, act);
  }
  const tables = await tablesOf(from, place, context);
  return (ledger, act) => ledger.load(tables, act);
}

/** Runs `shenbao ledger import`: fills an empty ledger, which is made where there is none, and taken away if that fails. */
export async function runImport(from: string, options: ImportOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const act = actOf(options, io);
  const fillIt = await source(from, options, context);
  const use = { file: options.ledger, readOnly: false, create: act };
  const fresh = isNew(use, context);
  let made = false;
  try {
    await withLedger(use, context, (ledger) => {
      made = fresh;
      return fillIt(ledger, act);
    });
  } catch (error) {
    const place = path.resolve(io.cwd, options.ledger);
    if (made) await Promise.all([place, `${place}.wal`].map((file) => rm(file, { force: true })));
    throw error;
  }
  say([fill(ledgerWords(words.language).log.imported, { from })], io);
}
