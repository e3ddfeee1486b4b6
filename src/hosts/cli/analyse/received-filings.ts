import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Filing } from '../../../core/model/filing';
import { samePeriod, type Period } from '../../../core/model/period';
import type { Refusal } from '../../../core/model/refusal';
import type { RegisterEntry } from '../../../core/model/register';
import type { FilingResult } from '../../../core/model/result';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import { compareFiles } from '../../batch/compare-files';
import type { CheckSettings } from '../../batch/check-settings';
import type { FileOutcome } from '../../batch/file-outcome';
import { latestFilings } from '../../batch/latest-filings';
import { ReturnChecker } from '../../batch/return-checker';
import { listItems, type Listed } from '../batch/list-items';
import { lookWithProgress, type LookRun } from '../batch/look-with-progress';
import { withoutRegister } from '../batch/without-register';
import { UsageError } from '../frame/usage-error';

/** A return of the period that breaks mandatory relations, so that its figures do not stand yet. */
export interface FailingReturn {
  readonly filing: Filing;
  /** ids of the relations, each once */
  readonly rules: readonly string[];
}

/** The returns of an analysis, from the files they came in. */
export interface ReceivedFilings {
  /** of all months, one an enterprise, form and month; of several the one received last */
  readonly filings: readonly Filing[];
  /** of the period; among `filings` only where they were asked for */
  readonly failing: readonly FailingReturn[];
  /** without an enterprise or a month: they cannot be counted anywhere */
  readonly unplaced: readonly Filing[];
  readonly refused: readonly { readonly path: string; readonly refusal: Refusal }[];
}

export interface ReceivedOptions {
  readonly paths: readonly string[];
  readonly previous: readonly string[];
  readonly register: string | undefined;
  readonly period: Period;
  /** what of the returns that break mandatory relations goes in */
  readonly include: 'all' | 'clean';
}

/** @throws UsageError `no-files` where there is nothing to look at */
async function list(options: ReceivedOptions, cwd: string): Promise<{ now: Listed; earlier: Listed }> {
  const now = withoutRegister(await listItems(options.paths, cwd), options.register, cwd);
  if (now.items.length + now.settled.length === 0) throw new UsageError('no-files', { value: options.paths.join(' ') });
  return { now, earlier: withoutRegister(await listItems(options.previous, cwd), options.register, cwd) };
}

function failingOf(results: readonly FilingResult[], period: Period): FailingReturn[] {
  return results.flatMap(({ filing, findings }) => {
    if (filing.period !== null && !samePeriod(filing.period, period)) return [];
    const rules = findings.filter((finding) => finding.class === 'mandatory').map((finding) => finding.rule);
    return rules.length === 0 ? [] : [{ filing, rules: [...new Set(rules)] }];
  });
}

/** Earlier returns, as they are. */
function readOnly(outcomes: readonly FileOutcome[], pack: CompiledPack): Filing[] {
  return outcomes
    .flatMap((outcome) => outcome.returns.map(({ record }) => filingFromRecord(record, pack.forms)))
    .filter((filing) => filing !== null);
}

/**
 * Reads returns as `check` does, earlier months as they are, those of the period held against the mandatory relations.
 * @throws UsageError where there is nothing to read; the abort reason on Ctrl-C. A bad file never throws.
 */
export async function receivedFilings(
  options: ReceivedOptions,
  pack: CompiledPack,
  entries: readonly RegisterEntry[] | null,
  run: LookRun,
): Promise<ReceivedFilings> {
  const { period, include } = options;
  const { now, earlier } = await list(options, run.io.cwd);
  const history = { previous: [], lastYear: [] };
  const settings: CheckSettings = { pack, period, register: entries, history };
  const before = await lookWithProgress(earlier.items, settings, false, run);
  const looked = await lookWithProgress(now.items, settings, true, run);
  const results = compareFiles(looked, new ReturnChecker(settings), pack).flatMap((file) => file.filings);
  const { kept, unplaced } = latestFilings([...readOnly(before, pack), ...results.map(({ filing }) => filing)]);
  const counting = new Set(kept);
  const failing = failingOf(results, period).filter(({ filing }) => counting.has(filing));
  const out = new Set(include === 'clean' ? failing.map(({ filing }) => filing) : []);
  return {
    filings: kept.filter((filing) => !out.has(filing)),
    failing,
    unplaced,
    refused: [...before, ...earlier.settled, ...looked, ...now.settled].flatMap(({ path, refusal }) =>
      refusal === null ? [] : [{ path, refusal }],
    ),
  };
}
