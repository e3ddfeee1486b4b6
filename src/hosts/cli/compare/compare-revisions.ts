import { compareVersions } from '../../../core/comparison/compare-versions';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Filing } from '../../../core/model/filing';
import type { Ledger, LedgerFiling } from '../../../core/model/ledger';
import { formatPeriod, type Period } from '../../../core/model/period';
import { filingFromRecord } from '../../../core/reading/filing-transfer';
import { ruleBookOf } from '../../../locales/rule-book';
import type { ComparedReturn, CompareReport, NotCompared } from '../../../adapters/reports/comparison/compare-report';
import { historyOf } from '../../batch/history-of';
import { ReturnChecker } from '../../batch/return-checker';
import { listItems } from '../batch/list-items';
import { loadRegister } from '../batch/load-register';
import { lookAtAll } from '../batch/look-at-all';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { sideOf } from '../ledger/ledger-side';
import { isOf } from '../ledger/named-filer';
import { withLedger } from '../ledger/with-ledger';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';
import type { CompareOptions } from '../verbs/compare-options';

/** What revisions are compared in: options that are there. */
export type RevisionsAsked = CompareOptions & {
  readonly ledger: string;
  readonly enterprise: string;
  readonly period: Period;
};

async function packOf({ pack: name, rules, period }: RevisionsAsked, { io, words }: VerbContext) {
  const pack = await loadPack(name, io.cwd);
  await refuseOutside(pack, period);
  if (rules === undefined) return pack;
  const { addRules } = await import('../add-rules');
  return addRules(pack, rules, io.cwd, words);
}

/** The rules with what the ledger, and files beside it, know of the period. */
async function checkerOf(ledger: Ledger, pack: CompiledPack, options: RevisionsAsked, context: VerbContext) {
  const { io, words } = context;
  const { period, previous } = options;
  const side = await sideOf(ledger, period, pack, context);
  const register = options.register === undefined ? side.register : await loadRegister(options.register, io, words);
  const bare = { pack, period, register, history: { previous: [], lastYear: [] } };
  const { items } = await listItems(previous, io.cwd);
  const reading = { jobs: 1, check: false, signal: io.signal, onStep: () => undefined };
  const history = historyOf(await lookAtAll(items, bare, reading), period, pack, side.earlier);
  return new ReturnChecker({ ...bare, history });
}

type TwoRevisions = readonly [before: LedgerFiling, after: LedgerFiling];

/** The two revisions asked for; null where there is only one. @throws UsageError `compare-no-revision` */
function twoOf(revisions: readonly LedgerFiling[], asked: readonly [number, number] | undefined): TwoRevisions | null {
  if (asked === undefined) {
    const [before, after] = revisions.slice(-2);
    return before && after ? [before, after] : null;
  }
  const [before, after] = asked.map((number) => {
    const found = revisions.find(({ revision }) => revision === number);
    if (found) return found;
    const allowed = revisions.map(({ revision }) => revision).join(', ');
    throw new UsageError('compare-no-revision', { value: number, form: revisions[0]!.form, allowed });
  }) as [LedgerFiling, LedgerFiling];
  return [before, after];
}

function byForm(revisions: readonly LedgerFiling[]): Map<string, LedgerFiling[]> {
  const forms = new Map<string, LedgerFiling[]>();
  for (const one of revisions) {
    const known = forms.get(one.form);
    if (known) known.push(one);
    else forms.set(one.form, [one]);
  }
  return forms;
}

/** Compares two revisions of each form of an enterprise, each beside the other forms of its own time. */
export async function compareRevisions(options: RevisionsAsked, context: VerbContext): Promise<CompareReport> {
  const pack = await packOf(options, context);
  return withLedger({ file: options.ledger, readOnly: true }, context, async (ledger) => {
    const { period, enterprise, form, revisions: asked } = options;
    const all = await ledger.filings({ period, history: true, status: 'any' });
    const own = all.filter(isOf(enterprise));
    const forms = byForm(own.filter((one) => form === undefined || one.form === form));
    const missing = { value: [enterprise, form].filter(Boolean).join(' '), period: formatPeriod(period) };
    if (forms.size === 0) throw new UsageError('ledger-no-return', missing);
    const filers = new Set(own.map(({ filer }) => filer));
    if (filers.size > 1)
      throw new UsageError('compare-several', { value: enterprise, allowed: [...filers].join(', ') });
    const checker = await checkerOf(ledger, pack, options, context);
    const explanations = await ledger.explanations({ period, filer: own[0]!.filer });
    const said = explanations.filter(({ decision }) => decision !== 'ask-again');
    const filingOf = ({ record }: LedgerFiling): Filing | null => filingFromRecord(record, pack.forms);
    const chosen = new Map([...forms].map(([id, revisions]) => [id, twoOf(revisions, asked)]));
    const sideBySide = (which: 0 | 1) =>
      [...byForm(own)].flatMap(([id, revisions]) => filingOf(chosen.get(id)?.[which] ?? revisions.at(-1)!) ?? []);
    const [before, after] = ([0, 1] as const).map((which) => checker.check(sideBySide(which)));
    const notCompared: NotCompared[] = [];
    const compared: ComparedReturn[] = [];
    for (const [id, two] of chosen) {
      const unknown = two?.find((one) => filingOf(one) === null);
      if (!two) notCompared.push({ form: id, why: 'only-one', revision: null, version: null });
      else if (unknown) {
        const { revision, formVersion: version } = unknown;
        notCompared.push({ form: id, why: 'unknown-version', revision, version });
      } else {
        const [old, fresh] = [before, after].map((results) => results!.find(({ filing }) => filing.form.id === id)!);
        const others = before!.filter((other) => other !== old).flatMap(({ findings }) => findings);
        const why = two[1].why ?? null;
        const beside = { pack, said: said.filter((one) => one.form === id), why, others };
        const [from, to] = two.map(({ source, revision }) => ({ path: source.path, revision }));
        compared.push({ comparison: compareVersions(old!, fresh!, beside), before: from!, after: to!, why });
      }
    }
    return { pack, period, compared, notCompared, refused: [], book: ruleBookOf(pack) };
  });
}
