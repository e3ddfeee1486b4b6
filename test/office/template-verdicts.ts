import { templateSheet, type TemplateSheet } from '../../src/adapters/write-return/template/form-sheet';
import { relationLines, type RelationLine } from '../../src/adapters/write-return/template/relation-lines';
import { VERDICT } from '../../src/adapters/write-return/template/sheet-names';
import { TemplateCells } from '../../src/adapters/write-return/template/template-cells';
import type { TemplateOrder } from '../../src/adapters/write-return/template/template-order';
import type { ReturnToCheck } from '../../src/core/checking/check-input';
import { tableSource } from '../../src/core/checking/layout';
import { placesOf, readingAt } from '../../src/core/checking/place';
import { frameOf, type ReturnFrame } from '../../src/core/checking/return-frame';
import type { FormPlan, RuleInstance, RuleSet } from '../../src/core/checking/rule-set';
import { outcomeOf, selectRow } from '../../src/core/checking/run-rules';
import { addressOf, type CellRef } from '../../src/core/model/cell';
import type { Filing, Reading } from '../../src/core/model/filing';
import { valueKindOf } from '../../src/core/model/form';

/** A template's form sheets and the lines of its 审核, as `templateBook` lays them out. */
export interface TemplateLines {
  readonly sheets: readonly TemplateSheet[];
  readonly lines: readonly RelationLine[];
}

export function linesOf(order: TemplateOrder): TemplateLines {
  const sheets = order.forms.map((wanted) => templateSheet(order, wanted, wanted.form.formNumber));
  const cells = new TemplateCells(sheets, order.scalars);
  return { sheets, lines: relationLines(order.ruleSet, sheets, cells, order.period) };
}

const isText = (reading: Reading): boolean => reading.state === 'unreadable';

/** Whether a figure or a day that the instance reads is told to be unreadable. */
function readsText(
  { refs }: RuleInstance,
  frame: ReturnFrame,
  { layout }: RuleSet,
  own: Parameters<typeof placesOf>[3],
): boolean {
  return refs.some((ref) =>
    placesOf(ref, frame, layout, own).some((place) => {
      const { form } = place.form;
      const item = place.row === null ? form.items[place.item]! : null;
      const { kind } = valueKindOf(item, form.columns[place.column]!);
      return (kind === 'number' || kind === 'date') && place.when === 'now' && isText(readingAt(frame, place));
    }),
  );
}

const word = (outcome: number): string =>
  outcome === 1 ? VERDICT.holds : outcome === 0 ? VERDICT.fails : VERDICT.undecided;
const WORST = [VERDICT.text, VERDICT.fails, VERDICT.undecided, VERDICT.holds] as const;

/** The engine's verdict of each place where a rule is run: the form as a whole, or its rows. */
function verdictsOf(rules: RuleSet, plan: FormPlan, instance: RuleInstance, frame: ReturnFrame): string[] {
  const { group } = instance;
  const one = (row: number | null): string => {
    const own = { form: plan.layout, group, row };
    return readsText(instance, frame, rules, own) ? VERDICT.text : word(outcomeOf(instance, frame));
  };
  if (group === null) return [one(null)];
  const received = frame.received[tableSource(plan.layout, 'now')];
  const rows = received?.groupRows(group) ?? [];
  return rows.map((_, row) => {
    selectRow(frame, rules.layout, plan, group, row);
    return one(row);
  });
}

/** Rows that hold figures and neither a code nor a name: the engine names the row as a whole, and reads none of it. */
export function unreadRows(filings: readonly Filing[]): ReadonlySet<string> {
  const unknown = filings.flatMap(({ oddities }) => oddities).filter(({ code }) => code === 'layout.unknown-row');
  return new Set(unknown.flatMap(({ at }) => at.map(({ sheet, row }) => `${sheet} ${String(row)}`)));
}

/**
 * What the engine says of each line of 审核; the worst row counts, and a line without rows holds.
 * @param texts number cells that hold a text, such as `B203 D7`: the workbook names those in unread rows too
 */
export function expectedOfLines(
  rules: RuleSet,
  lines: readonly RelationLine[],
  input: ReturnToCheck,
  texts: readonly string[],
): string[] {
  const frame = frameOf(rules.layout, input);
  const unread = unreadRows(input.filings);
  return lines.map(({ form, instance, states }) => {
    const inUnread = states.some(({ cells }) =>
      cells.some((cell) => unread.has(`${cell.sheet} ${String(cell.row)}`) && texts.includes(nameOfCell(cell))),
    );
    const found = verdictsOf(rules, rules.plans.get(form.id)!, instance, frame);
    return inUnread ? VERDICT.text : (WORST.find((verdict) => found.includes(verdict)) ?? VERDICT.holds);
  });
}

/** A cell as tests write it: `B203 D7`. */
export const nameOfCell = (cell: CellRef): string => `${cell.sheet} ${addressOf(cell)}`;

/** A line in words, for what a test says: rule, item, column. */
export function nameOfLine({ form, instance: { rule, binding } }: RelationLine): string {
  return [form.formNumber, rule.id, binding.item, binding.column].filter((part) => part !== null).join(' ');
}
