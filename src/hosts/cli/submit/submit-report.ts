import { printable } from '../../../adapters/reports/text/printable';
import { refusalJson } from '../../../adapters/reports/json/refusal-json';
import { addressOf, type CellRef } from '../../../core/model/cell';
import type { Refusal } from '../../../core/model/refusal';
import type { Gate } from '../../../core/submission/gate';
import type { Receipt } from '../../../core/submission/receipt';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatCell } from '../../../locales/format';
import { gateLines } from '../../../locales/gate-words';
import type { RuleBook } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';

/** What came of `shenbao submit`; `receipt` is null where nothing was written. */
export interface SubmitReport {
  readonly path: string;
  readonly out: string;
  readonly refusal: Refusal | null;
  readonly gate: Gate | null;
  readonly receipt: Receipt | null;
  readonly book: RuleBook;
}

/** Places named at a line. */
const PLACES = 6;

function placesText(at: readonly CellRef[]): string {
  const shown = at.slice(0, PLACES).map(formatCell).join(' ');
  return at.length > PLACES ? `${shown} …` : shown;
}

/** The checklist and what is next, for a terminal. */
export function submitText(report: SubmitReport, words: Words): string {
  const { gate, receipt, out } = report;
  const { submission } = words;
  if (!gate) return '';
  const open = gate.items.filter(({ done }) => !done).length;
  const lines = gateLines(gate, words).flatMap(({ item, title, todo }) => {
    // a title says what is in order: beside a cross it would mislead
    const state = todo === null ? `✓ ${title}` : `✗ ${todo}`;
    return [state, ...(item.at.length > 0 ? [`    ${placesText(item.at)}`] : [])];
  });
  const findings = gate.explained
    .filter(({ by }) => by.state !== 'accepted')
    .map(({ finding, by }) => {
      const message = findingMessage(finding, words, report.book);
      return `  ${finding.rule} ${placesText(finding.cells.slice(0, 1))} ${message} [${submission.states[by.state]}]`;
    });
  const end = receipt
    ? [submission.open, fill(submission.written, { out, code: receipt.shortCode }), submission.note, submission.next]
    : [fill(submission.closed, { count: open })];
  return [submission.title, ...lines, ...findings, ...end].map((line) => `${printable(line)}\n`).join('');
}

/** The same for another program: `shenbao.submit/1`. */
export function submitJson(report: SubmitReport, words: Words): object {
  const { path, out, refusal, gate, receipt } = report;
  return {
    schema: 'shenbao.submit/1',
    path,
    refusal: refusal === null ? null : refusalJson(refusal, words),
    open: gate?.open ?? false,
    items: (gate ? gateLines(gate, words) : []).map(({ item, title, todo }) => ({
      id: item.id,
      done: item.done,
      open: item.open,
      forms: item.forms,
      fields: item.gaps.map(({ field, form }) => ({ field, form })),
      cells: item.at.map((cell) => ({ sheet: cell.sheet, address: addressOf(cell) })),
      title,
      todo,
    })),
    explanations: (gate?.explained ?? []).map(({ finding, by }) => ({
      rule: finding.rule,
      form: finding.form,
      fingerprint: finding.fingerprint,
      state: by.state,
    })),
    out: receipt === null ? null : out,
    receipt,
  };
}
