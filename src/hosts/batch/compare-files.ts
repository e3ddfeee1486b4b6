import { filingsThatCount } from '../../core/checking/filings-that-count';
import { compareReturns } from '../../core/checking/compare-returns';
import type { FileResult, FilingResult } from '../../core/model/result';
import { filingFromRecord } from '../../core/reading/filing-transfer';
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

/** The results of one enterprise by file. */
function byPath(group: readonly FilingResult[]): Map<string | null, FilingResult[]> {
  const files = new Map<string | null, FilingResult[]>();
  for (const result of group) {
    const { path } = result.filing;
    const file = files.get(path);
    if (file) file.push(result);
    else files.set(path, [result]);
  }
  return files;
}

/**
 * An enterprise whose forms came in several files is one return: a file that lacks a form is checked again beside the
 * one that counts from the other files (`filingsThatCount`), so that rules across forms see them all.
 */
function checkTogether(files: readonly FileResult[], checker: ReturnChecker): readonly FileResult[] {
  const all = files.flatMap((file) => file.filings);
  const better = new Map<FilingResult, FilingResult>();
  for (const group of groupByFiler(all, (result) => result.filing)) {
    const counting = filingsThatCount(
      group.map(({ filing }) => filing),
      checker.period,
    );
    for (const own of byPath(group).values()) {
      const forms = new Set(own.map(({ filing }) => filing.form.id));
      if (forms.size === counting.length) continue;
      const beside = counting.filter((filing) => !forms.has(filing.form.id));
      const again = checker.check([...beside, ...own.map(({ filing }) => filing)]);
      for (const result of own) {
        const found = again.find(({ filing }) => filing === result.filing);
        if (found) better.set(result, found);
      }
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
