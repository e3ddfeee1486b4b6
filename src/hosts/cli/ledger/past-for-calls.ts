import { seriesHistory, seriesMeasures, seriesPeriods, type SeriesHistory } from '../../../core/calls/series-history';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { historyMonths } from '../../../core/explanations/explanation-history';
import type { LedgerExplanation } from '../../../core/model/ledger-explanation';
import type { Period } from '../../../core/model/period';
import type { VerbContext } from '../frame/verb';
import { withLedger } from './with-ledger';

/** What a ledger knows of earlier months that ranks whom to phone. */
export interface PastForCalls {
  /** of the month and of the twelve before it */
  readonly said: readonly LedgerExplanation[];
  /** figures of four years, by total */
  readonly series: SeriesHistory;
}

/** What was said, and the series of every total; the ledger is opened for reading only. */
export function pastForCalls(
  file: string,
  period: Period,
  pack: CompiledPack,
  speaker: Pick<VerbContext, 'io' | 'words'>,
): Promise<PastForCalls> {
  return withLedger({ file, readOnly: true }, speaker, async (ledger) => {
    const said = await ledger.explanations(historyMonths(period));
    const columns = await ledger.columns(seriesMeasures(pack), seriesPeriods(period));
    return { said, series: seriesHistory(columns, pack, period) };
  });
}
