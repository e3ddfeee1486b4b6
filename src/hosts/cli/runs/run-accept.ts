import path from 'node:path';
import { acceptJson } from '../../../adapters/reports/ledger/accept-json';
import { sortFiles, type AcceptedFile, type AcceptReport } from '../../../adapters/reports/ledger/accept-report';
import { acceptText } from '../../../adapters/reports/ledger/accept-text';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { AcceptOutcome, Ledger, LedgerAct } from '../../../core/model/ledger';
import { ruleBookOf } from '../../../locales/rule-book';
import { compareFiles } from '../../batch/compare-files';
import type { FileOutcome } from '../../batch/file-outcome';
import { ReturnChecker } from '../../batch/return-checker';
import { notAnInput } from '../analyse/not-an-input';
import { lookAtReturns, type Looked } from '../batch/check-returns';
import { exitCodeOf } from '../frame/exit-code';
import { paintFor } from '../frame/terminal-paint';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { explainedBefore, recordedExplanations } from '../ledger/explained-before';
import { compareRevised } from '../ledger/compare-revised';
import { sideOf } from '../ledger/ledger-side';
import { holdSeenBefore } from '../ledger/seen-before';
import { candidateOf, entryOf, FileDigests, isTaken, judgeReturns } from '../ledger/take-returns';
import { actOf } from '../ledger/who-and-when';
import { isNew, withLedger } from '../ledger/with-ledger';
import type { AcceptOptions } from '../verbs/accept-options';

function otherFiles(outcomes: readonly FileOutcome[]): AcceptedFile[] {
  return outcomes
    .filter(({ returns }) => returns.length === 0)
    .map(({ path: file, refusal, skipped, findings }) => ({ path: file, refusal, skipped, findings }));
}

/** Takes what may be taken in one transaction, and says what became of each return. */
async function take(
  ledger: Ledger,
  { listed, outcomes, settings }: Looked,
  options: AcceptOptions,
  act: LedgerAct,
  { io }: VerbContext,
): Promise<AcceptReport> {
  const { pack, period, register } = settings;
  const checker = new ReturnChecker(settings);
  const files = compareFiles(outcomes, checker, pack);
  const past = await ledger.filings({ period, history: true, status: 'any' });
  const all = judgeReturns(files, outcomes, settings, options.unexplained);
  const judged = holdSeenBefore(all, past, act.why ?? null);
  const digests = new FileDigests(listed.items);
  const taken = judged.filter(isTaken);
  const candidates = [];
  for (const one of taken) candidates.push(await candidateOf(one, digests, options.received ?? null));
  const wasExplained = await explainedBefore(ledger, taken, period);
  io.signal.throwIfAborted();
  const accepted: readonly AcceptOutcome[] = candidates.length === 0 ? [] : await ledger.accept(candidates, act);
  const explanations = new Map(outcomes.map((one) => [one.path, one.explanations]));
  const compared = compareRevised({ taken, accepted, past, explanations, why: act.why ?? null }, checker, pack);
  const outcomeOf = new Map(taken.map((one, at) => [one, accepted[at]!]));
  return {
    ledger: options.ledger,
    pack: { id: pack.id, version: pack.version },
    period,
    by: act.by,
    at: act.at,
    why: act.why ?? null,
    files: outcomes.filter(({ skipped }) => skipped === null).length,
    entries: judged.map((one) => ({
      ...entryOf(one, outcomeOf.get(one)),
      comparison: compared.get(one) ?? null,
    })),
    others: otherFiles(outcomes),
    hasRegister: register !== null,
    explanations: recordedExplanations(taken, accepted, wasExplained),
    book: ruleBookOf(pack),
  };
}

/**
 * Checks what was received against the ledger and takes it in. A ledger that is yet to be made knows nothing, and is
 * made only when there is something to take in.
 */
async function acceptInto(paths: readonly string[], options: AcceptOptions, act: LedgerAct, context: VerbContext) {
  const { io, words } = context;
  const use = { file: options.ledger, readOnly: false, ...(options.create ? { create: act } : {}) };
  if (options.create && isNew(use, context)) {
    const looked = await lookAtReturns(paths, options, io, words);
    return withLedger(use, context, (ledger) => take(ledger, looked, options, act, context));
  }
  return withLedger(use, context, async (ledger) => {
    const side = (pack: CompiledPack) => sideOf(ledger, options.period, pack, context);
    return take(ledger, await lookAtReturns(paths, options, io, words, side), options, act, context);
  });
}

/** Runs `shenbao accept`. Exit code 3 for a file that was not read, 1 for a return that was not taken. */
export async function runAccept(paths: readonly string[], options: AcceptOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const act = actOf(options, io);
  if (options.out !== undefined) {
    notAnInput(options.out, [...paths, ...options.previous, options.register, options.ledger], io.cwd);
  }
  const report = await acceptInto(paths, options, act, context);
  const toFile = options.out !== undefined;
  const { quiet, verbose } = options;
  const told = (): string => acceptText(report, words, { quiet, verbose, paint: paintFor(io, false) });
  const text = options.format === 'json' ? `${JSON.stringify(acceptJson(report, words), null, 2)}\n` : told();
  if (toFile) await writeOut(path.resolve(io.cwd, options.out), text, io.signal);
  if (!toFile || !quiet) io.out(toFile ? told() : text);
  const { refused, unrecognised } = sortFiles(report.others);
  const held = report.entries.some(({ outcome }) => outcome === 'held');
  context.exit(exitCodeOf({ refused: refused.length > 0, findings: held || unrecognised.length > 0 }));
}
