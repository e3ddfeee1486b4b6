import { fill } from '../../../locales/fill';
import { formatNumber } from '../../../locales/format';
import { problemsLine } from '../../../locales/problem-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { TableResult } from '../table-result';
import { printable } from './printable';

/** Row numbers listed at a rule; the JSON output has all. */
const ROWS = 20;

function rowsLine(template: string, rows: readonly number[], words: Words): string[] {
  if (rows.length === 0) return [];
  const rest = rows.length > ROWS ? ` ${fill(words.report.more, { count: formatNumber(rows.length - ROWS) })}` : '';
  return [`  ${fill(template, { rows: rows.slice(0, ROWS).join(', ') })}${rest}`];
}

/** The outcomes of rules on a flat table, for people. */
export function tableText(result: TableResult, words: Words): string {
  if (result.refusal !== null) {
    const { what, why, todo } = refusalWords(result.refusal, words);
    return `${[result.path, what, why, todo].map(printable).join(words.terms.semicolon)}\n`;
  }
  const lines = result.rules.flatMap((rule) => [
    fill(words.listing.tableRule, {
      id: rule.id,
      holds: formatNumber(rule.holds),
      fails: formatNumber(rule.fails),
      undecided: formatNumber(rule.undecided),
      broken: formatNumber(rule.broken),
    }),
    ...(rule.message === null || rule.fails === 0 ? [] : [`  ${rule.message}`]),
    ...rowsLine(words.listing.failingRows, rule.failingRows, words),
    ...rowsLine(words.listing.undecidedRows, rule.undecidedRows, words),
    ...(rule.problems.length === 0
      ? []
      : [`  ${fill(words.listing.reason, { reason: problemsLine(rule.problems, words) })}`]),
  ]);
  const head = fill(words.listing.tableRows, { path: result.path, rows: formatNumber(result.rows) });
  return `${[head, ...lines].map(printable).join('\n')}\n`;
}
