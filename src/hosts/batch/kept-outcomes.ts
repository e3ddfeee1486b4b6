import { filingFromRecord, type FilingRecord } from '../../core/reading/filing-transfer';
import type { CheckSettings } from './check-settings';
import type { FileOutcome } from './file-outcome';
import { groupByFiler } from './filing-key';
import { ReturnChecker } from './return-checker';

/**
 * Returns that were taken in earlier, checked again as if they had just come: one outcome an enterprise, under the path
 * of its first return. What stood in the sheet 说明 is with the ledger, not with these.
 * @param kept one an enterprise and form
 */
export function keptOutcomes(kept: readonly FilingRecord[], settings: CheckSettings): readonly FileOutcome[] {
  const checker = new ReturnChecker(settings);
  const known = kept.flatMap((record) => {
    const filing = filingFromRecord(record, settings.pack.forms);
    return filing === null ? [] : [{ record, filing }];
  });
  const recordOf = new Map(known.map(({ record, filing }) => [filing, record]));
  return groupByFiler(known, ({ filing }) => filing).map((group) => ({
    path: group[0]!.record.path ?? '',
    refusal: null,
    skipped: null,
    returns: checker
      .check(group.map(({ filing }) => filing))
      .map(({ filing, ...result }) => ({ ...result, record: recordOf.get(filing)! })),
    findings: [],
    explanations: [],
  }));
}
