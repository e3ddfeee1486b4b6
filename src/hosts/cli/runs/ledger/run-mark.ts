import { formatPeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { ledgerWords } from '../../../../locales/ledger-words';
import { UsageError } from '../../frame/usage-error';
import type { VerbContext } from '../../frame/verb';
import { isOf } from '../../ledger/named-filer';
import { filerWords, say } from '../../ledger/said';
import { actOf } from '../../ledger/who-and-when';
import { withLedger } from '../../ledger/with-ledger';
import type { MarkOptions } from './options';

/** Runs `shenbao ledger sent-back` and `withdraw`. @throws UsageError `ledger-no-return` where there is none to mark */
export async function runMark(
  what: 'sent-back' | 'withdraw',
  options: MarkOptions,
  context: VerbContext,
): Promise<void> {
  const { io, words } = context;
  const { period, form, enterprise } = options;
  const { log } = ledgerWords(words.language);
  const act = actOf(options, io);
  const lines = await withLedger({ file: options.ledger, readOnly: false }, context, async (ledger) => {
    const latest = await ledger.filings({ period, status: 'any', ...(form === undefined ? {} : { form }) });
    const asked = latest.filter(isOf(enterprise));
    if (asked.length === 0) {
      const value = [enterprise, form].filter((part) => part !== undefined).join(' ');
      throw new UsageError('ledger-no-return', { value, period: formatPeriod(period) });
    }
    const keys = asked.map((one) => ({ filer: one.filer, form: one.form, period: one.period }));
    const outcomes = await (what === 'sent-back' ? ledger.sentBack(keys, act) : ledger.withdraw(keys, act));
    return outcomes.map(({ outcome }, at) => {
      const one = asked[at]!;
      return fill(log.marked[outcome === 'changed' ? 'changed' : 'unchanged'], {
        who: filerWords(one, words),
        form: one.form,
        period: formatPeriod(period),
        act: log.acts[what === 'sent-back' ? 'sent-back' : 'withdrawn'],
      });
    });
  });
  say(lines, io);
}
