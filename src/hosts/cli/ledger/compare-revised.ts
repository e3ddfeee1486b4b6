import { compareVersions } from '../../../core/comparison/compare-versions';
import { countsOf, type ComparisonCounts, type SaidLine } from '../../../core/comparison/return-comparison';
import type { Explanation } from '../../../core/model/explanation';
import type { Filing } from '../../../core/model/filing';
import type { AcceptOutcome, LedgerFiling } from '../../../core/model/ledger';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import type { CheckSettings } from '../../batch/check-settings';
import { groupByFiler } from '../../batch/filing-key';
import type { ReturnChecker } from '../../batch/return-checker';
import type { Judged } from './take-returns';

/** What was taken in, and what the ledger had before. */
export interface TakenIn {
  readonly taken: readonly Judged[];
  /** of those taken, in their order */
  readonly accepted: readonly AcceptOutcome[];
  /** every revision of the period before this run */
  readonly past: readonly LedgerFiling[];
  /** what the sheets 说明 say, by path of the file */
  readonly explanations: ReadonlyMap<string, readonly Explanation[]>;
  /** reason given for the revisions; null = none */
  readonly why: string | null;
}

function latestBefore(past: readonly LedgerFiling[], pack: CheckSettings['pack']): Map<string, Map<string, Filing>> {
  const byFiler = new Map<string, Map<string, Filing>>();
  for (const { filer, form, latest, record } of past) {
    const filing = latest ? filingFromRecord(record, pack.forms) : null;
    if (filing === null) continue;
    const forms = byFiler.get(filer) ?? new Map<string, Filing>();
    byFiler.set(filer, forms.set(form, filing));
  }
  return byFiler;
}

/**
 * Compares every return that is a revision with what it replaces. Both are judged by the rules of this run, each beside
 * the other forms of its own time, so that what differs comes of the return. A revision under a version of the form that
 * the pack does not have is not compared.
 */
export function compareRevised(
  { taken, accepted, past, explanations, why }: TakenIn,
  checker: ReturnChecker,
  pack: CheckSettings['pack'],
): ReadonlyMap<Judged, ComparisonCounts> {
  const compared = new Map<Judged, ComparisonCounts>();
  const revised = new Set(taken.filter((_, at) => accepted[at]?.outcome === 'revised'));
  if (revised.size === 0) return compared;
  const before = latestBefore(past, pack);
  for (const all of groupByFiler(taken, ({ filing }) => filing)) {
    const returns = all.filter((one) => revised.has(one));
    const old = returns.length === 0 ? undefined : before.get(returns[0]!.filer!);
    if (!old) continue;
    const now = new Map(old);
    for (const one of all) now.set(one.filing.form.id, one.filing);
    const judgedOld = checker.check([...old.values()]);
    const judgedNow = checker.check([...now.values()]);
    for (const one of returns) {
      const form = one.filing.form.id;
      const [first, second] = [judgedOld, judgedNow].map((all) => all.find(({ filing }) => filing.form.id === form));
      if (!first || !second) continue;
      const said: readonly SaidLine[] = explanations.get(one.path) ?? [];
      const others = judgedOld.filter((other) => other !== first).flatMap(({ findings }) => findings);
      compared.set(one, countsOf(compareVersions(first, second, { pack, said, why, others })));
    }
  }
  return compared;
}
