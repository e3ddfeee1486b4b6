import { historyJson } from '../../../../adapters/reports/ledger/history-json';
import type { LedgerFiling } from '../../../../core/model/ledger';
import { formatPeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import type { Words } from '../../../../locales/words';
import type { VerbContext } from '../../frame/verb';
import { isOf } from '../../ledger/named-filer';
import { filerWords, say } from '../../ledger/said';
import { withLedger } from '../../ledger/with-ledger';
import type { HistoryOptions } from './options';

function line(one: LedgerFiling, words: Words): string {
  const { log } = ledgerWords(words.language);
  const { latest, status, statusAct } = one;
  const acts = [one, ...(statusAct === null ? [] : [statusAct])].flatMap(({ why }) => (why ? [why] : []));
  return fill(log.filings, {
    who: filerWords(one, words),
    form: one.form,
    period: formatPeriod(one.period),
    revision: one.revision,
    at: one.acceptedAt.slice(0, 16).replace('T', ' '),
    by: one.acceptedBy,
    status: log.statuses[latest || status !== 'accepted' ? status : 'replaced'],
    why: acts.length === 0 ? '' : fill(log.because, { why: acts.join(words.terms.semicolon) }),
    path: one.source.path,
  });
}

/** Runs `shenbao ledger history`: every revision of the returns asked for, the oldest first. */
export async function runHistory(options: HistoryOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { period, form, enterprise } = options;
  const query = {
    history: true,
    status: 'any',
    ...(period === undefined ? {} : { period }),
    ...(form === undefined ? {} : { form }),
  } as const;
  const all = await withLedger({ file: options.ledger, readOnly: true }, context, (ledger) => ledger.filings(query));
  const asked = enterprise === undefined ? all : all.filter(isOf(enterprise));
  if (options.format === 'json') {
    io.out(`${JSON.stringify(historyJson(asked), null, 2)}\n`);
  } else if (asked.length === 0) say([ledgerWords(words.language).log.none], io);
  else
    say(
      asked.map((one) => line(one, words)),
      io,
    );
}
