import path from 'node:path';
import { isLedgerProblem } from '../../../../core/model/ledger';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import type { VerbContext } from '../../frame/verb';
import { ledgerError } from '../../ledger/ledger-error';
import { say } from '../../ledger/said';
import { actOf } from '../../ledger/who-and-when';
import { ledgerStore, withLedger } from '../../ledger/with-ledger';
import type { BackupOptions, RestoreOptions } from './options';

/** Runs `shenbao ledger backup`: a consistent copy, never over anything. */
export async function runBackup(options: BackupOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const target = path.resolve(io.cwd, options.out);
  await withLedger({ file: options.ledger, readOnly: true }, context, (ledger) => ledger.backup(target));
  say([fill(ledgerWords(words.language).log.backedUp, { out: options.out })], io);
}

/** Runs `shenbao ledger restore`: what stood in the place is kept beside it. */
export async function runRestore(backup: string, options: RestoreOptions, { io, words }: VerbContext): Promise<void> {
  const store = await ledgerStore();
  const [from, to] = [backup, options.ledger].map((file) => path.resolve(io.cwd, file)) as [string, string];
  const outcome = await store.restore(from, to, actOf(options, io), { evenIfNewer: options.evenIfNewer });
  if (isLedgerProblem(outcome)) throw ledgerError(outcome, outcome.path === from ? backup : options.ledger);
  const { log } = ledgerWords(words.language);
  const kept = outcome.kept === null ? [] : [fill(log.kept, { kept: outcome.kept })];
  say([fill(log.restored, { path: options.ledger }), ...kept], io);
}
