import { compareReturns } from '../../../core/checking/compare-returns';
import type { FileResult, FilingResult } from '../../../core/model/result';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import type { CheckSettings } from './check-settings';
import type { FileOutcome } from './file-outcome';
import { groupByFiler } from './filing-key';
import type { ReturnChecker } from './return-checker';

function resultsOf(outcome: FileOutcome, pack: CheckSettings['pack']): FilingResult[] {
  return outcome.returns.flatMap(({ record, ...result }) => {
    const filing = filingFromRecord(record, pack.forms);
    return filing === null ? [] : [{ ...result, filing }];
  });
}

/**
 * An enterprise whose forms came in several files is one return: its forms are checked again, together, so that rules
 * across forms see them all.
 */
function checkTogether(files: readonly FileResult[], checker: ReturnChecker): readonly FileResult[] {
  const all = files.flatMap((file) => file.filings);
  const better = new Map<FilingResult, FilingResult>();
  for (const group of groupByFiler(all, (result) => result.filing)) {
    const scattered = new Set(group.map((result) => result.filing.path)).size > 1;
    const forms = new Set(group.map((result) => result.filing.form.id)).size;
    if (!scattered || forms < 2) continue;
    const again = checker.check(group.map((result) => result.filing));
    for (const result of group) {
      const found = again.find((one) => one.filing === result.filing);
      if (found) better.set(result, found);
    }
  }
  return files.map((file) => ({ ...file, filings: file.filings.map((result) => better.get(result) ?? result) }));
}

/** What only the whole batch shows: forms of one enterprise in several files, the same return twice, returns alike. */
export function compareFiles(
  outcomes: readonly FileOutcome[],
  checker: ReturnChecker,
  pack: CheckSettings['pack'],
): readonly FileResult[] {
  const files = outcomes.map((outcome): FileResult => ({
    path: outcome.path,
    refusal: outcome.refusal,
    filings: resultsOf(outcome, pack),
    findings: outcome.findings,
  }));
  return compareReturns(checkTogether(files, checker), checker.ruleSet);
}
