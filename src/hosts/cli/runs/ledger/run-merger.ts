import { filerOf } from '../../../../core/ledger/filer-of';
import type { Ledger } from '../../../../core/model/ledger';
import { addMonths, formatPeriod } from '../../../../core/model/period';
import type { RegisterEntry } from '../../../../core/model/register';
import { registerOf } from '../../../../core/reading/register-list';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { UsageError } from '../../frame/usage-error';
import type { VerbContext } from '../../frame/verb';
import { say } from '../../ledger/said';
import { actOf } from '../../ledger/who-and-when';
import { withLedger } from '../../ledger/with-ledger';
import type { MergerOptions } from './options';

/** The enterprise of the register by code or name. @throws UsageError `ledger-no-enterprise` */
async function named(ledger: Ledger, text: string, period: MergerOptions['from']): Promise<RegisterEntry> {
  const register = registerOf((await ledger.registerAt(period)).entries);
  const entry = register.find(text) ?? register.findByName(text);
  if (entry === null) throw new UsageError('ledger-no-enterprise', { value: text });
  return entry;
}

/**
 * Runs `shenbao ledger merger`: one enterprise goes into another, and is not in the register from that month on.
 * @throws UsageError `ledger-merger-self`
 */
export async function runMerger(options: MergerOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { from } = options;
  const { log } = ledgerWords(words.language);
  const act = { ...actOf(options, io), source: options.source ?? '' };
  const line = await withLedger({ file: options.ledger, readOnly: false }, context, async (ledger) => {
    // the one that ends was there the month before; the other goes on
    const ends = await named(ledger, options.enterprise, addMonths(from, -1));
    const goesOn = await named(ledger, options.into, from);
    const merger = { enterprise: filerOf(ends), into: filerOf(goesOn), from };
    if (merger.enterprise === merger.into) throw new UsageError('ledger-merger-self', { value: ends.name });
    const change = await ledger.putMerger(merger, act);
    const facts = { name: ends.name, into: goesOn.name, from: formatPeriod(from) };
    return change === null ? log.mergedAlready : fill(log.merged, facts);
  });
  say([line], io);
}
