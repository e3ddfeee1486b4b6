import { samePeriod, type Period } from '../../../core/model/period';
import type { Filing } from '../../../core/model/filing';
import { filingFromRecord, filingToRecord } from '../../../core/reading/filing-transfer';
import type { CheckSettings } from '../../batch/check-settings';
import { compareFiles } from '../../batch/compare-files';
import type { FileOutcome } from '../../batch/file-outcome';
import { groupByFiler } from '../../batch/filing-key';
import { ReturnChecker } from '../../batch/return-checker';

/** A received file with its returns. */
export interface FileFilings {
  readonly outcome: FileOutcome;
  readonly filings: readonly Filing[];
}

const isOf = ({ period }: Filing, wanted: Period): boolean => period === null || samePeriod(period, wanted);

/** Files whose returns are those of the month; others are not held against its rules. */
const ofMonth = (files: readonly FileFilings[], period: Period): readonly FileFilings[] =>
  files.filter(({ filings }) => filings.some((filing) => isOf(filing, period)));

/** Ids of the mandatory relations that returns of the month break, by path, sheet and form: as `check` finds them. */
export function failingFilings(files: readonly FileFilings[], settings: CheckSettings): ReadonlyMap<string, string[]> {
  const checker = new ReturnChecker(settings);
  const outcomes = ofMonth(files, settings.period).map(({ outcome, filings }): FileOutcome => {
    const results = groupByFiler(filings, (filing) => filing).flatMap((group) => checker.check(group));
    return {
      ...outcome,
      returns: results.map(({ filing, ...result }) => ({ ...result, record: filingToRecord(filing) })),
    };
  });
  const failing = new Map<string, string[]>();
  for (const { filings } of compareFiles(outcomes, checker, settings.pack)) {
    for (const { filing, findings } of filings) {
      if (!isOf(filing, settings.period)) continue;
      const rules = findings.filter((finding) => finding.class === 'mandatory').map(({ rule }) => rule);
      if (rules.length > 0) failing.set(placeOf(filing), [...new Set(rules)]);
    }
  }
  return failing;
}

/** What tells a return from all others received. */
export function placeOf({ path, sheet, form }: Filing): string {
  return `${path ?? ''}\n${sheet}\n${form.id}`;
}

/** The returns of a file. */
export function fileFilings(outcome: FileOutcome, forms: CheckSettings['pack']['forms']): FileFilings {
  const filings = outcome.returns.flatMap(({ record }) => filingFromRecord(record, forms) ?? []);
  return { outcome, filings };
}
