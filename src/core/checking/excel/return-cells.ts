import type { RuleRef } from '../../expression/compiled-rule';
import type { ExcelCells, ExcelGroup, ExcelOperand } from '../../expression/excel/excel-cells';
import { rowCountOf } from '../../expression/excel/emit-context';
import type { When } from '../../expression/tree';
import { valueKindOf, type FormDefinition, type FormItem } from '../../model/form';
import type { FormLayout } from '../form-layout';
import { rowCountName, WHENS, type Layout } from '../layout';
import { answerOperand } from './answer-operand';

/**
 * Where a workbook has the values of a return, in the words of forms. A cell that holds a text, a date or 是 or 否 is given
 * as `cell` like any other: how its number is worked out follows from the form.
 */
export interface ReturnCells {
  /** a fixed row of a form; positions within the definition */
  item(form: FormDefinition, item: number, column: number, when: When): ExcelOperand;
  /** the row of a group that the rule is repeated for; absent where it is repeated for none */
  row(column: number, when: When): ExcelOperand;
  /** the rows of a group of a form; `ExcelGroupRow.column` counts the columns of the form */
  group(form: FormDefinition, group: number, when: When): ExcelGroup | { readonly kind: 'absent' };
  /** a scalar by its English name: month, year, idle, highTech, aboveScale, annualRevenue (千元); truths as 1 and 0 */
  scalar(name: string): ExcelOperand;
}

const ABSENT = { kind: 'absent' } as const;

/**
 * The cells of a return as the compiler of formulas asks for them: by the sources and slots of the layout.
 * @param own the form whose rules are compiled
 */
export function excelCellsOf(layout: Layout, own: FormLayout, held: ReturnCells): ExcelCells {
  const whenOf = (source: number): When => WHENS[source % WHENS.length]!;

  const group = (source: number): ExcelGroup | typeof ABSENT => {
    const index = Math.floor(source / WHENS.length);
    const owner = layout.forms.find(
      ({ firstGroup, form }) => index >= firstGroup && index < firstGroup + form.groups.length,
    );
    if (!owner) return ABSENT;
    const found = held.group(owner.form, index - owner.firstGroup, whenOf(source));
    return found.kind === 'absent' ? found : withAnswers(owner.form, found);
  };

  const cell = (source: number, slot: number): ExcelOperand => {
    const owner = layout.forms[Math.floor(source / WHENS.length)];
    if (!owner) return answerIn(own.form, null, slot, held.row(slot, whenOf(source)));
    const { columns, items } = owner.form;
    const [item, column] = [Math.floor(slot / columns.length), slot % columns.length];
    return answerIn(owner.form, items[item]!, column, held.item(owner.form, item, column, whenOf(source)));
  };

  const scalars = scalarReaders(layout, held);
  return {
    group,
    operand({ target }: RuleRef) {
      if (target.kind === 'cell') return cell(target.source, target.slot);
      if (target.kind === 'scalar') return scalars.get(target.index)?.() ?? ABSENT;
      return ABSENT;
    },
  };
}

function answerIn(form: FormDefinition, item: FormItem | null, column: number, operand: ExcelOperand): ExcelOperand {
  const { kind, choices } = valueKindOf(item, form.columns[column]!);
  return answerOperand(operand, kind, choices);
}

function withAnswers(form: FormDefinition, group: ExcelGroup): ExcelGroup {
  const rows = group.rows.map((row) => ({
    present: row.present,
    column: (column: number) => answerIn(form, null, column, row.column(column)),
  }));
  return { ...group, rows };
}

/** By index: scalars of the return, row counts of groups, and the constants of the rules, which are known. */
function scalarReaders(layout: Layout, held: ReturnCells): ReadonlyMap<number, () => ExcelOperand> {
  const readers = new Map<number, () => ExcelOperand>();
  for (const [name, { index }] of layout.scalars) {
    const value = layout.scalarTemplate[index]!;
    if (readers.has(index)) continue;
    readers.set(index, Number.isNaN(value) ? () => held.scalar(name) : () => ({ kind: 'constant', value }));
  }
  for (const { form } of layout.forms) {
    form.groups.forEach(({ id }, position) => {
      const { index } = layout.scalars.get(rowCountName(form, id))!;
      readers.set(index, () => countOf(held.group(form, position, 'now')));
    });
  }
  return readers;
}

function countOf(group: ExcelGroup | typeof ABSENT): ExcelOperand {
  if (group.kind === 'absent') return group;
  const count = rowCountOf(group);
  return typeof count === 'number' ? { kind: 'constant', value: count } : { kind: 'formula', text: count };
}
