import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Filing } from '../../../core/model/filing';
import { addMonths, type Period } from '../../../core/model/period';
import type { RegisterEntry } from '../../../core/model/register';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import type { VerbContext } from '../frame/verb';
import { withLedger } from '../ledger/with-ledger';

/** Months before the period that tables look at: a year of months, and the year before each. */
const MONTHS_BACK = 24;
const YEAR = 12;

/** What a ledger gives an analysis. */
export interface LedgerFilings {
  readonly filings: readonly Filing[];
  /** of the period; null while the ledger has none */
  readonly entries: readonly RegisterEntry[] | null;
  /** of the same month of last year; null where the ledger begins later */
  readonly entriesThen: readonly RegisterEntry[] | null;
  /** the first register is later than the period, and was taken */
  readonly beforeFirst: boolean;
}

/** The accepted returns of two years, and the register of both. */
export function ledgerFilings(
  file: string,
  period: Period,
  pack: CompiledPack,
  context: Pick<VerbContext, 'io' | 'words'>,
): Promise<LedgerFilings> {
  return withLedger({ file, readOnly: true }, context, async (ledger) => {
    const kept = await ledger.filings({ from: addMonths(period, -MONTHS_BACK), to: period });
    const now = await ledger.registerAt(period);
    const then = await ledger.registerAt(addMonths(period, -YEAR));
    return {
      filings: kept.map(({ record }) => filingFromRecord(record, pack.forms)).filter((filing) => filing !== null),
      entries: now.asOf === null ? null : now.entries,
      entriesThen: then.asOf === null || then.beforeFirst ? null : then.entries,
      beforeFirst: now.beforeFirst,
    };
  });
}
