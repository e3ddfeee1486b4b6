import { historyMonths } from '../../../core/explanations/explanation-history';
import type { LedgerExplanation } from '../../../core/model/ledger-explanation';
import type { Period } from '../../../core/model/period';
import type { VerbContext } from '../frame/verb';
import { withLedger } from './with-ledger';

/** The explanations of a month and of the twelve before it, as a ledger has them; it is opened for reading only. */
export function keptExplanations(
  file: string,
  period: Period,
  speaker: Pick<VerbContext, 'io' | 'words'>,
): Promise<readonly LedgerExplanation[]> {
  return withLedger({ file, readOnly: true }, speaker, (ledger) => ledger.explanations(historyMonths(period)));
}
