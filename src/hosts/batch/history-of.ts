import { addMonths, samePeriod, type Period } from '../../core/model/period';
import { filingFromRecord, type FilingRecord } from '../../core/reading/filing-transfer';
import type { CheckSettings } from './check-settings';
import type { FileOutcome } from './file-outcome';
import { filerKey } from './filing-key';

/** One record an enterprise and form: of several, the one received last. */
function latestOf(records: readonly FilingRecord[], pack: CheckSettings['pack']): FilingRecord[] {
  const latest = new Map<string, FilingRecord>();
  for (const record of records) {
    const filing = filingFromRecord(record, pack.forms);
    const key = filing === null ? null : filerKey(filing);
    if (key !== null) latest.set(`${record.formId} ${key}`, record);
  }
  return [...latest.values()];
}

/**
 * What the rules need of earlier filings: those of the month (of a quarterly form: the quarter) before and of the same month of last year. Files of other
 * months, and files that could not be read, are left out; a rule that misses them is undecided and says so.
 * @param kept filings of a ledger; they count before those of files
 */
export function historyOf(
  outcomes: readonly FileOutcome[],
  period: Period,
  pack: CheckSettings['pack'],
  kept: readonly FilingRecord[] = [],
): CheckSettings['history'] {
  const records = [...outcomes.flatMap((outcome) => outcome.returns.map((each) => each.record)), ...kept];
  const of = (wanted: Period): FilingRecord[] =>
    latestOf(
      records.filter((record) => record.period !== null && samePeriod(record.period, wanted)),
      pack,
    );
  const quarterly = new Set(pack.forms.filter((form) => form.frequency === 'quarterly').map((form) => form.id));
  const lastMonth = of(addMonths(period, -1)).filter((record) => !quarterly.has(record.formId));
  const lastQuarter = of(addMonths(period, -3)).filter((record) => quarterly.has(record.formId));
  return { previous: [...lastMonth, ...lastQuarter], lastYear: of(addMonths(period, -12)) };
}
