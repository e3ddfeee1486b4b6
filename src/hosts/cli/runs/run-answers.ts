import { readCallsSheets } from '../../../adapters/reports/calls/read-calls-sheet';
import { answersJson } from '../../../adapters/reports/explanations/answers-json';
import { isUnfinished, type AnswerOutcome } from '../../../adapters/reports/explanations/answers-report';
import { answersText } from '../../../adapters/reports/explanations/answers-text';
import { judgeAnswer, type JudgedAnswer } from '../../../core/explanations/judge-answers';
import type { Ledger, LedgerAct } from '../../../core/model/ledger';
import type { Period } from '../../../core/model/period';
import { answerWords } from '../../../locales/answer-words';
import { exitCodeOf } from '../frame/exit-code';
import type { ListFormat } from '../frame/format-option';
import { openFilled } from '../frame/open-filled';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { actOf } from '../ledger/who-and-when';
import { withLedger } from '../ledger/with-ledger';

export interface AnswersOptions {
  readonly ledger: string;
  readonly period?: Period;
  readonly by?: string;
  readonly why?: string;
  readonly format: ListFormat;
}

/** Calls and explanations into the ledger; what it has already is left as it is. */
async function keep(ledger: Ledger, judged: readonly JudgedAnswer[], act: LedgerAct): Promise<AnswerOutcome[]> {
  const calls = judged.flatMap(({ call }) => call ?? []);
  const explanations = judged.flatMap((one) => one.explanations);
  const logged = calls.length === 0 ? [] : [...(await ledger.logCalls(calls, act))];
  const kept = explanations.length === 0 ? [] : [...(await ledger.explain(explanations, act))];
  return judged.map((one) => ({
    ...one,
    logged: one.call === null ? null : logged.shift()!,
    kept: kept.splice(0, one.explanations.length),
  }));
}

/** Runs `shenbao answers`: a filled call list into the ledger. Exit code 1 where a row should be looked at. */
export async function runAnswers(file: string, options: AnswersOptions, context: VerbContext): Promise<void> {
  const { io, words } = context;
  const rows = readCallsSheets(await openFilled(file, io, words));
  if (rows === null) {
    throw new UsageError('filled-other', { value: file }, [answerWords(words.language).notAList]);
  }
  const judged = rows.map((row) => judgeAnswer(row, options.period ?? null, file));
  const act = actOf(options, io);
  io.signal.throwIfAborted();
  const outcomes = await withLedger({ file: options.ledger, readOnly: false }, context, (ledger) =>
    keep(ledger, judged, act),
  );
  const report = { path: file, ledger: options.ledger, by: act.by, at: act.at, rows: outcomes };
  io.out(
    options.format === 'json' ? `${JSON.stringify(answersJson(report, words), null, 2)}\n` : answersText(report, words),
  );
  context.exit(exitCodeOf({ refused: false, findings: outcomes.some(isUnfinished) }));
}
