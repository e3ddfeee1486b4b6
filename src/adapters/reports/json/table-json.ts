import { problemsLine } from '../../../locales/problem-words';
import type { Words } from '../../../locales/words';
import type { TableResult } from '../table-result';
import { refusalJson } from './refusal-json';
import type { TableOutput } from './table-schema';

/** The outcomes of rules on a flat table as `shenbao.table/1`. */
export function tableJson(result: TableResult, words: Words): TableOutput {
  return {
    schema: 'shenbao.table/1',
    path: result.path,
    rows: result.rows,
    rules: result.rules.map((rule) => ({
      id: rule.id,
      class: rule.class,
      message: rule.message,
      holds: rule.holds,
      fails: rule.fails,
      undecided: rule.undecided,
      broken: rule.broken,
      failingRows: [...rule.failingRows],
      undecidedRows: [...rule.undecidedRows],
      reason: rule.problems.length === 0 ? null : problemsLine(rule.problems, words),
    })),
    refusal: result.refusal === null ? null : refusalJson(result.refusal, words),
  };
}
