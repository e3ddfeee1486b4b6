import type { CheckReport } from '../../adapters/reports/check-report';
import { ruleBookOf } from '../../locales/rule-book';
import type { CheckSettings } from './check-settings';
import { compareFiles } from './compare-files';
import type { FileOutcome } from './file-outcome';
import { missingReturns } from './missing-returns';
import { fileEntries } from './report-entries';
import { ReturnChecker } from './return-checker';

/**
 * What every report of a batch is made from: the files compared with each other, a line a return, and which returns are
 * missing against the register.
 */
export function batchReport(
  outcomes: readonly FileOutcome[],
  settings: CheckSettings,
  { audience, failOn }: Pick<CheckReport, 'audience' | 'failOn'>,
): CheckReport {
  const { pack, period } = settings;
  const checker = new ReturnChecker(settings);
  const files = compareFiles(outcomes, checker, pack);
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
