import type { CheckReport } from '../../adapters/reports/check-report';
import { ruleBookOf } from '../../locales/rule-book';
import type { CheckSettings } from './check-settings';
import { compareFiles } from './compare-files';
import type { LazySolver } from '../../adapters/solver/lazy-solver';
import type { FileResult } from '../../core/model/result';
import type { FileOutcome } from './file-outcome';
import { missingReturns } from './missing-returns';
import { fileEntries } from './report-entries';
import { needsLarge, ReturnChecker } from './return-checker';

/** Forms of one enterprise in several files are checked together here; the large solver is loaded where they need it. */
async function comparedFully(
  outcomes: readonly FileOutcome[],
  checker: ReturnChecker,
  pack: CheckSettings['pack'],
): Promise<readonly FileResult[]> {
  const files = compareFiles(outcomes, checker, pack);
  if (checker.large === null || !files.some(({ filings }) => needsLarge(filings))) return files;
  return (await checker.large.load()) === null ? files : compareFiles(outcomes, checker, pack);
}

/**
 * What every report of a batch is made from: the files compared with each other, a line a return, and which returns are
 * missing against the register.
 */
export async function batchReport(
  outcomes: readonly FileOutcome[],
  settings: CheckSettings,
  { audience, failOn }: Pick<CheckReport, 'audience' | 'failOn'>,
  large: LazySolver | null = null,
): Promise<CheckReport> {
  const { pack, period } = settings;
  const checker = new ReturnChecker(settings, large);
  const files = await comparedFully(outcomes, checker, pack);
  const entries = files.flatMap((file, at) => fileEntries(file, outcomes[at]!.skipped, audience));
  const received = entries.flatMap(({ enterprise, form }) => (form === null ? [] : [{ ...enterprise, form }]));
  // which other enterprises have not filed is for the office only
  const told = audience === 'office' ? checker.register : null;
  const due = told === null ? null : missingReturns(told, pack.forms, period, received);
  return {
    pack: { id: pack.id, name: pack.name, version: pack.version },
    period,
    audience,
    failOn,
    entries,
    missing: due?.missing ?? [],
    due: due?.due ?? null,
    book: ruleBookOf(pack),
  };
}
