import type { RegisterChange } from '../../../../core/model/ledger';
import { formatPeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { registerWords } from '../../../../locales/register-words';
import type { Words } from '../../../../locales/words';
import type { VerbContext } from '../../frame/verb';
import { isOf } from '../../ledger/named-filer';
import { changedFields } from '../../ledger/register-change';
import { filerWords, say } from '../../ledger/said';
import { withLedger } from '../../ledger/with-ledger';
import type { ChangesOptions } from './options';

function line(change: RegisterChange, names: ReadonlyMap<string, string>, words: Words): string {
  const told = registerWords(words.language);
  const { kind, enterprise, name, from, into, by, at, source } = change;
  const goesOn = into === null ? '' : filerWords({ filer: into, name: names.get(into) ?? '' }, words);
  return fill(told.line, {
    from: formatPeriod(from),
    kind: ledgerWords(words.language).log.kinds[kind],
    name: filerWords({ filer: enterprise, name }, words),
    fields: changedFields(change, words),
    into: goesOn === '' ? '' : fill(told.into, { into: goesOn }),
    at: at.slice(0, 16).replace('T', ' '),
    by,
    source,
  });
}

/** Runs `shenbao ledger changes`: the history of the register, the oldest month first. */
export async function runChanges(options: ChangesOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { enterprise } = options;
  const all = await withLedger({ file: options.ledger, readOnly: true }, context, (ledger) => ledger.registerChanges());
  const names = new Map(all.map((change) => [change.enterprise, change.name]));
  const isAsked = enterprise === undefined ? () => true : isOf(enterprise);
  const asked = all.filter((change) => isAsked({ filer: change.enterprise, name: change.name }));
  say(asked.length === 0 ? [registerWords(words.language).none] : asked.map((one) => line(one, names, words)), io);
}
