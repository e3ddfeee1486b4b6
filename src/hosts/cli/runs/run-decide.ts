import path from 'node:path';
import {
  decisionsJson,
  decisionsText,
  isFaulty,
  type DecisionOutcome,
} from '../../../adapters/reports/explanations/decisions-report';
import { readDecisions } from '../../../adapters/reports/explanations/read-decisions';
import { faultOf, type AskedDecision } from '../../../core/explanations/judge-decisions';
import type { Ledger, LedgerAct } from '../../../core/model/ledger';
import { explanationWords } from '../../../locales/explanation-words';
import { notAnInput } from '../analyse/not-an-input';
import { exitCodeOf } from '../frame/exit-code';
import { openFilled } from '../frame/open-filled';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { writeOut } from '../frame/write-out';
import { actOf } from '../ledger/who-and-when';
import { withLedger } from '../ledger/with-ledger';
import type { ExplanationsOptions } from '../verbs/explanations-options';

/** What the filled sheet says; a remark in a row counts before the one on the command line. */
async function decisionsOf(file: string, why: string | null, { io, words }: VerbContext): Promise<AskedDecision[]> {
  const read = readDecisions(await openFilled(file, io, words));
  if (read === null) throw new UsageError('filled-other', { value: file }, [explanationWords(words.language).notAList]);
  return read.map((one) => ({ ...one, why: one.why ?? why }));
}

function typed({ accept, askAgain, why }: ExplanationsOptions): AskedDecision[] {
  const of = (decision: 'accepted' | 'ask-again') => (id: number) => ({
    ...{ place: null, id, fingerprint: null, choice: decision, decision, why: why ?? null },
  });
  return [...accept.map(of('accepted')), ...askAgain.map(of('ask-again'))];
}

/** Decides what may be, those with one decision and one remark together. */
async function decide(ledger: Ledger, asked: readonly AskedDecision[], act: LedgerAct): Promise<DecisionOutcome[]> {
  const all = asked.length === 0 ? [] : await ledger.explanations();
  const known = new Map(all.map((one) => [one.id, one]));
  const outcomes = new Map<AskedDecision, DecisionOutcome['outcome']>();
  const groups = new Map<string, AskedDecision[]>();
  for (const one of asked) {
    const fault = faultOf(one, known);
    if (fault !== null) outcomes.set(one, fault);
    else {
      const key = JSON.stringify([one.decision, one.why]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  for (const group of groups.values()) {
    const [{ decision, why }] = group as [AskedDecision];
    const ids = group.map(({ id }) => id!);
    const became = await ledger.decide(ids, decision!, { ...act, why });
    group.forEach((one, at) => outcomes.set(one, became[at]!));
  }
  return asked.map((one) => ({ asked: one, outcome: outcomes.get(one)!, explanation: known.get(one.id ?? 0) ?? null }));
}

/** Runs `shenbao explanations` with decisions. Exit code 1 where one could not be taken. */
export async function runDecide(options: ExplanationsOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const { ledger, decide: file, out, format = 'text' } = options;
  if (format === 'xlsx')
    throw new UsageError('bad-value', { option: '--format', value: format, allowed: 'text, json' });
  const place = out === undefined ? null : notAnInput(out, [ledger, file], io.cwd);
  const read = file === undefined ? [] : await decisionsOf(file, options.why ?? null, context);
  const asked = [...read, ...typed(options)];
  const act = actOf(options, io);
  io.signal.throwIfAborted();
  const outcomes = await withLedger({ file: ledger, readOnly: false }, context, (opened) => decide(opened, asked, act));
  const report = { ledger, by: act.by, at: act.at, outcomes };
  const text =
    format === 'json' ? `${JSON.stringify(decisionsJson(report, words), null, 2)}\n` : decisionsText(report, words);
  if (place === null) io.out(text);
  else await writeOut(path.resolve(place), text, io.signal);
  context.exit(exitCodeOf({ refused: false, findings: outcomes.some(isFaulty) }));
}
