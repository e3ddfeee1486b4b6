import { compareVersions } from '../../../core/comparison/compare-versions';
import { matchReturns, whyNotOneReturn } from '../../../core/comparison/match-returns';
import type { SaidLine } from '../../../core/comparison/return-comparison';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Filing } from '../../../core/model/filing';
import { formatPeriod, type Period } from '../../../core/model/period';
import type { FilingResult } from '../../../core/model/result';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import { ruleBookOf } from '../../../locales/rule-book';
import type { CompareReport, NotCompared } from '../../../adapters/reports/comparison/compare-report';
import type { ReturnSource } from '../../../adapters/folder/source';
import type { FileOutcome } from '../../batch/file-outcome';
import { lookAtReturns } from '../batch/check-returns';
import { listItems } from '../batch/list-items';
import { lookAtAll } from '../batch/look-at-all';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';
import type { CompareOptions } from '../verbs/compare-options';
import { answersIn } from './answers-in';

const NO_HISTORY = { previous: [], lastYear: [] };

/** The one file that a path names. @throws UsageError `compare-one-file` */
async function oneFile(given: string, cwd: string): Promise<ReturnSource> {
  const { items } = await listItems([given], cwd);
  if (items.length !== 1) throw new UsageError('compare-one-file', { value: given, count: items.length });
  return items[0]!;
}

/** The period that the new file says, where none was asked for. @throws UsageError `compare-needs-period` */
async function periodSaid(item: ReturnSource, pack: CompiledPack, { io }: VerbContext): Promise<Period> {
  const settings = { pack, period: { year: 2000, month: 1 }, register: null, history: NO_HISTORY };
  const reading = { jobs: 1, check: false, signal: io.signal, onStep: () => undefined };
  const [outcome] = await lookAtAll([item], settings, reading);
  const said = outcome!.returns.find(({ record }) => record.period !== null)?.record.period;
  if (!said) throw new UsageError('compare-needs-period', { value: item.path });
  return said;
}

function resultsOf({ returns }: FileOutcome, pack: CompiledPack): FilingResult[] {
  return returns.flatMap(({ record, ...result }) => {
    const filing = filingFromRecord(record, pack.forms);
    return filing === null ? [] : [{ ...result, filing }];
  });
}

const named = ({ enterprise, period, form, path }: Filing): string =>
  [enterprise.name, enterprise.code, form.id, period && formatPeriod(period), path].filter(Boolean).join(' ');

const formsOf = (results: readonly FilingResult[]): string =>
  [...new Set(results.map(({ filing }) => filing.form.id))].join(' ');

/** @throws UsageError where the files hold no versions of one return: other forms, enterprises or periods */
function refuseOthers(before: readonly FilingResult[], after: readonly FilingResult[]): void {
  for (const { filing: fresh } of after) {
    for (const { filing: old } of before) {
      const why = old.form.id === fresh.form.id ? whyNotOneReturn(old, fresh) : null;
      if (why !== null) throw new UsageError('compare-other-return', { why, before: named(old), after: named(fresh) });
    }
  }
  throw new UsageError('compare-other-form', { before: formsOf(before), after: formsOf(after) });
}

/** Compares two files, form by form. */
export async function compareTwoFiles(
  paths: readonly [before: string, after: string],
  options: CompareOptions,
  context: VerbContext,
): Promise<CompareReport> {
  const { io, words } = context;
  const [oldItem, newItem] = [await oneFile(paths[0], io.cwd), await oneFile(paths[1], io.cwd)];
  const period = options.period ?? (await periodSaid(newItem, await loadPack(options.pack, io.cwd), context));
  const { ledger } = options;
  const { ledgerSideOf } = await import('../ledger/ledger-side');
  const side = ledger === undefined ? null : (pack: CompiledPack) => ledgerSideOf(ledger, period, pack, context);
  const look = (file: string) => lookAtReturns([file], { ...options, period, jobs: 1, quiet: true }, io, words, side);
  const [first, second] = [await look(paths[0]), await look(paths[1])];
  const { pack } = second.settings;
  const outcomes = [first.outcomes[0]!, second.outcomes[0]!];
  const refused = outcomes.flatMap(({ path, refusal }) => (refusal === null ? [] : [{ path, refusal }]));
  const base = { pack, period, refused, book: ruleBookOf(pack) };
  if (refused.length > 0) return { ...base, compared: [], notCompared: [] };
  const wanted = ({ filing }: FilingResult): boolean => options.form === undefined || filing.form.id === options.form;
  const [before, after] = outcomes.map((outcome) => {
    const results = resultsOf(outcome, pack).filter(wanted);
    if (results.length === 0) throw new UsageError('compare-no-return', { value: outcome.path });
    return results;
  }) as [FilingResult[], FilingResult[]];
  const { pairs, onlyBefore, onlyAfter } = matchReturns(before, after);
  if (pairs.length === 0) refuseOthers(before, after);
  const said: readonly SaidLine[] = [...outcomes[1]!.explanations, ...(await answersIn(newItem))];
  const compared = pairs.map(([old, fresh]) => {
    const others = before.filter((other) => other !== old).flatMap(({ findings }) => findings);
    return {
      comparison: compareVersions(old, fresh, { pack, said, why: null, others }),
      before: { path: oldItem.path, revision: null },
      after: { path: newItem.path, revision: null },
      why: null,
    };
  });
  const only = (why: NotCompared['why']) => (one: FilingResult) => ({
    ...{ form: one.filing.form.id, why, revision: null, version: null },
  });
  return {
    ...base,
    compared,
    notCompared: [...onlyBefore.map(only('only-before')), ...onlyAfter.map(only('only-after'))],
  };
}
