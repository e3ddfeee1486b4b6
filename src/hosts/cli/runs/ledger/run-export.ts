import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeLedgerBook } from '../../../../adapters/ledger-book/write-ledger-book';
import { nodeDeflate } from '../../../../adapters/ooxml/patch/deflate.node';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { UsageError } from '../../frame/usage-error';
import type { VerbContext } from '../../frame/verb';
import { writeOut } from '../../frame/write-out';
import { ledgerError } from '../../ledger/ledger-error';
import { say } from '../../ledger/said';
import { withLedger } from '../../ledger/with-ledger';
import { loadPack } from '../../load-pack';
import type { ExportOptions } from './options';

const isBook = (place: string): boolean => /\.xlsx$/i.test(place);

async function exportBook(options: ExportOptions, place: string, context: VerbContext): Promise<number> {
  const { io, words } = context;
  if (existsSync(place)) throw ledgerError({ code: 'ledger-target-exists', path: place, facts: {} }, options.out);
  const pack = await loadPack(options.pack, io.cwd);
  const use = { file: options.ledger, readOnly: true };
  const tables = await withLedger(use, context, (ledger) => ledger.tables());
  const bytes = writeLedgerBook(tables, pack.forms, words.language, nodeDeflate);
  if (!(bytes instanceof Uint8Array)) {
    throw ledgerError({ code: 'ledger-too-large', path: place, facts: { ...bytes } }, options.ledger);
  }
  await writeOut(place, bytes, io.signal);
  return tables.find(({ name }) => name === 'filings')?.rows.length ?? 0;
}

/** Runs `shenbao ledger export`: a workbook, or a folder of files. Nothing is written over. */
export async function runExport(options: ExportOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const place = path.resolve(io.cwd, options.out);
  const { log } = ledgerWords(words.language);
  if (isBook(place)) {
    const filings = await exportBook(options, place, context);
    say([fill(log.exported, { out: options.out, filings })], io);
    return;
  }
  const format = options.tables;
  if (format === undefined) throw new UsageError('ledger-tables', { value: options.out });
  await withLedger({ file: options.ledger, readOnly: true }, context, (ledger) => ledger.exportTo(place, format));
  say([fill(log.exportedFiles, { out: options.out })], io);
}
