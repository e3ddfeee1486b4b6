import { formatPeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { loadRegister } from '../../batch/load-register';
import type { VerbContext } from '../../frame/verb';
import { changeLine } from '../../ledger/register-change';
import { say } from '../../ledger/said';
import { actOf } from '../../ledger/who-and-when';
import { withLedger } from '../../ledger/with-ledger';
import type { RegisterOptions } from './options';

/** Changes that are listed; of a first register, where everybody is new, none. */
const LISTED = 50;

/** Runs `shenbao ledger register`: a register (名录) that holds from a month on; every change is told and kept. */
export async function runRegister(file: string, options: RegisterOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { log } = ledgerWords(words.language);
  const entries = await loadRegister(file, io, words);
  const act = actOf(options, io);
  const use = { file: options.ledger, readOnly: false, ...(options.create ? { create: act } : {}) };
  const register = { ...act, validFrom: options.from, source: options.source ?? file, complete: !options.partial };
  const changes = await withLedger(use, context, (ledger) => ledger.putRegister(entries, register));
  const counts = { entry: 0, exit: 0, merger: 0, change: 0 };
  for (const { kind } of changes) counts[kind]++;
  const listed = changes.filter(({ kind }) => kind !== 'entry' || counts.entry < entries.length).slice(0, LISTED);
  const rest = listed.length === LISTED ? changes.length - LISTED : 0;
  say(
    [
      fill(log.registered, { count: entries.length, from: formatPeriod(options.from) }),
      fill(log.changes, counts),
      ...listed.map((change) => changeLine(change, words)),
      ...(rest > 0 ? [fill(words.report.more, { count: rest })] : []),
    ],
    io,
  );
}
