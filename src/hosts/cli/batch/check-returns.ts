import { LazySolver } from '../../../adapters/solver/lazy-solver';
import { loadHighs } from '../../../adapters/solver/load-highs.node';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { CheckReport } from '../../../adapters/reports/check-report';
import { formatPeriod } from '../../../core/model/period';
import type { Words } from '../../../locales/words';
import type { CliIo } from '../frame/cli-io';
import type { VerbContext } from '../frame/verb';
import { UsageError } from '../frame/usage-error';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';
import type { CheckOptions } from '../verbs/check-options';
import { batchReport } from '../../batch/batch-report';
import type { CheckSettings } from '../../batch/check-settings';
import type { FileOutcome } from '../../batch/file-outcome';
import { listItems, type Listed } from './list-items';
import { loadRegister } from './load-register';
import { lookWithProgress } from './look-with-progress';
import type { LedgerSide } from '../ledger/ledger-side';
import { withoutRegister } from './without-register';
import { historyOf } from '../../batch/history-of';
import { keptOutcomes } from '../../batch/kept-outcomes';

/** What says which files are looked at, and against what. */
export type LookedAtBy = Pick<CheckOptions, 'pack' | 'period' | 'rules' | 'register' | 'previous' | 'jobs' | 'quiet'>;

/** Received files, each looked at, and the settings with which they were. */
export interface Looked {
  readonly listed: Listed;
  /** those of the items listed, then those settled without looking; of a ledger: one an enterprise */
  readonly outcomes: readonly FileOutcome[];
  readonly settings: CheckSettings;
}

/** The pack, in force for the period, with the rules of one's own beside its own. */
async function packFor(options: LookedAtBy, io: CliIo, words: Words): Promise<CompiledPack> {
  const pack = await loadPack(options.pack, io.cwd);
  await refuseOutside(pack, options.period);
  if (options.rules === undefined) return pack;
  const { addRules } = await import('../add-rules');
  return addRules(pack, options.rules, io.cwd, words);
}

/**
 * Lists what was received, reads earlier filings and the register, and checks every file.
 * @param paths none = the returns of the period that the ledger has are checked again
 * @param sideOf what a ledger knows of the period: its register where none is named, earlier filings before those of
 * `previous`, filings of the period to stand beside
 * @throws UsageError when what was asked cannot be done; the abort reason on Ctrl-C. A bad file never throws.
 */
export async function lookAtReturns(
  paths: readonly string[],
  options: LookedAtBy,
  io: CliIo,
  words: Words,
  sideOf: ((pack: CompiledPack) => Promise<LedgerSide>) | null = null,
): Promise<Looked> {
  const run = { options, io, words };
  const pack = await packFor(options, io, words);
  const listed = withoutRegister(await listItems(paths, io.cwd), options.register, io.cwd);
  const fromLedger = paths.length === 0 && sideOf !== null;
  if (!fromLedger && listed.items.length + listed.settled.length === 0) {
    throw new UsageError('no-files', { value: paths.join(' ') });
  }
  const side = sideOf === null ? null : await sideOf(pack);
  if (fromLedger && side?.beside.length === 0) {
    throw new UsageError('ledger-nothing', { period: formatPeriod(options.period) });
  }
  const register =
    options.register === undefined ? (side?.register ?? null) : await loadRegister(options.register, io, words);
  const earlier = await listItems(options.previous, io.cwd);
  const bare: CheckSettings = { pack, period: options.period, register, history: { previous: [], lastYear: [] } };
  const before = await lookWithProgress(earlier.items, bare, false, run);
  const history = historyOf(before, options.period, pack, side?.earlier);
  const settings: CheckSettings = { ...bare, history, ...(side === null ? {} : { beside: side.beside }) };
  const outcomes = fromLedger
    ? keptOutcomes(side?.beside ?? [], settings)
    : [...(await lookWithProgress(listed.items, settings, true, run)), ...listed.settled];
  return { listed, outcomes, settings };
}

/** What the ledger named on the command line knows of the period; null where none is named. */
async function sideOf(options: CheckOptions, context: Pick<VerbContext, 'io' | 'words'>) {
  if (options.ledger === undefined) return null;
  const { ledgerSideOf } = await import('../ledger/ledger-side');
  const file = options.ledger;
  return (pack: CompiledPack) => ledgerSideOf(file, options.period, pack, context);
}

/** The whole of `shenbao check`: looks at what was received, compares the batch, and says which returns are missing. */
export async function checkReturns(
  paths: readonly string[],
  options: CheckOptions,
  io: CliIo,
  words: Words,
): Promise<CheckReport> {
  const { outcomes, settings } = await lookAtReturns(paths, options, io, words, await sideOf(options, { io, words }));
  const { audience, failOn } = options;
  const report = await batchReport(outcomes, settings, { audience, failOn }, new LazySolver(loadHighs));
  // what was decided about explanations is for the office
  if (options.ledger === undefined || options.audience !== 'office') return report;
  const { explainedEarlier } = await import('../ledger/explained-earlier');
  return { ...report, explainedBefore: await explainedEarlier(options.ledger, report, { io, words }) };
}
