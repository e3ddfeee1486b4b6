import type { Filing } from '../core/model/filing';
import type { Gate, GateItem } from '../core/submission/gate';
import { fill } from './fill';
import type { Words } from './words';

/** A line of the checklist in words; `todo` is null where nothing is left to do. */
export interface GateLine {
  readonly item: GateItem;
  readonly title: string;
  readonly todo: string | null;
}

function todoOf(item: GateItem, { submission, terms }: Words): string {
  const { todo, fields } = submission;
  const distinct = [...new Set(item.gaps.map(({ field }) => fields[field]))];
  const facts = {
    count: item.open,
    forms: item.forms.join(terms.separator),
    fields: distinct.join(terms.separator),
  };
  if (item.id === 'forms' && item.forms.length === 0) return todo.noForm;
  return fill(todo[item.id], facts);
}

/** The checklist before submission, a line an item. */
export function gateLines(gate: Gate, words: Words): readonly GateLine[] {
  return gate.items.map((item) => ({
    item,
    title: words.submission.items[item.id],
    todo: item.done ? null : todoOf(item, words),
  }));
}

/**
 * What the sheet 回执 says was checked, and what came of it.
 * @param words Chinese ones: the sheet is a Chinese form, whatever language the screen speaks
 */
export function receiptOutcome(filings: readonly Filing[], gate: Gate, { submission, terms }: Words): string {
  const forms = [...new Set(filings.map(({ form }) => form.formNumber))].join(terms.separator);
  return fill(submission.outcome, { forms, verify: gate.explained.length });
}
