import { formatPeriod } from '../../../core/model/period';
import type { Words } from '../../../locales/words';
import { countAnswers, type AnswerOutcome, type AnswersReport } from './answers-report';
import type { AnswersOutput } from './answers-schema';
import { answerMessages } from './answers-words';

function rowJson(one: AnswerOutcome, words: Words): AnswersOutput['rows'][number] {
  const { row, fault, notes, call, explanations, logged, kept } = one;
  const code = /^code (.+)$/.exec(call?.filer ?? '')?.[1];
  return {
    ...{ sheet: row.sheet, row: row.row, address: row.at },
    enterprise: code ?? (row.code === '' ? null : row.code),
    name: row.name,
    period: call === null ? null : formatPeriod(call.period),
    fault,
    notes: [...notes],
    messages: [...answerMessages(one, words)],
    call: logged && { id: logged.id, known: logged.known },
    explanations: kept.map(({ id, known }, at) => {
      const { rule, fingerprint } = explanations[at]!;
      return { id, known, rule, fingerprint };
    }),
  };
}

/** What was taken from a filled call list, as `shenbao.answers/1`. */
export function answersJson(report: AnswersReport, words: Words): AnswersOutput {
  const { path, ledger, by, at, rows } = report;
  return {
    schema: 'shenbao.answers/1',
    ...{ path, ledger, by, at },
    ...countAnswers(report),
    rows: rows.map((one) => rowJson(one, words)),
  };
}
