import { instanceFormula } from '../../../core/checking/excel/instance-formula';
import type { FormPlan, RuleInstance, RuleSet } from '../../../core/checking/rule-set';
import type { ExcelRule } from '../../../core/expression/excel/excel-result';
import type { CellPosition } from '../../../core/model/cell';
import type { FormDefinition } from '../../../core/model/form';
import { monthIndex, type Period } from '../../../core/model/period';
import type { TemplateSheet } from './form-sheet';
import { rowsOf } from './input-cells';
import { spellSides } from './spell-sides';
import type { TemplateCells } from './template-cells';

type Place = CellPosition & { readonly sheet: string };

/** The formula of one place a rule is run on, and the cells it reads. */
export interface LineState {
  /** 1 holds, 0.5 undecided, 0 fails, -1 a cell that is read holds text */
  readonly formula: string;
  readonly cells: readonly Place[];
  /** gives the figures of the comparison that fails, as a text, while it fails; null = there are none to show */
  readonly figures: string | null;
}

/** One line of 审核: a rule on one item and column; a rule repeated for the rows of a group has a state a row. */
export interface RelationLine {
  readonly form: FormDefinition;
  readonly instance: RuleInstance;
  readonly states: readonly LineState[];
  /** the cell that the line leads to */
  readonly leadsTo: Place;
}

function stateOf(rule: ExcelRule, cells: TemplateCells): LineState {
  return {
    formula: `IF(${rule.hasText},-1,IFERROR(${rule.state},0.5))`,
    figures: rule.figures,
    cells: rule.cells.flatMap((ref) => {
      const place = cells.places.get(ref);
      return place ? [place] : [];
    }),
  };
}

/**
 * Whether a template shows the rule: mandatory and verify, meant for the enterprise, and arithmetic. Limits and
 * histories stay in the office (domain.md §1, the red line).
 */
function isShown({ rule, from, to }: RuleInstance, period: Period): boolean {
  const month = monthIndex(period);
  return (
    rule.class !== 'hint' && rule.audience === 'enterprise' && rule.statistical !== true && from <= month && month <= to
  );
}

function fixedStates(ruleSet: RuleSet, plan: FormPlan, instance: RuleInstance, cells: TemplateCells): LineState[] {
  const result = instanceFormula(ruleSet, plan.layout, instance, cells, null, spellSides);
  return result.ok && result.rule.fixed === null ? [stateOf(result.rule, cells)] : [];
}

function rowStates(
  ruleSet: RuleSet,
  plan: FormPlan,
  instance: RuleInstance,
  sheet: TemplateSheet,
  cells: TemplateCells,
): LineState[] {
  const { form } = plan.layout;
  const group = form.groups[instance.group!]!;
  return Array.from({ length: rowsOf(sheet.laid, group) }, (_, row) => row).flatMap((row) => {
    const of = cells.ofRow(form, group, row);
    const result = instanceFormula(ruleSet, plan.layout, instance, of, cells.present(form, group, row), spellSides);
    return result.ok && result.rule.fixed === null ? [stateOf(result.rule, cells)] : [];
  });
}

/** Every line of 审核, form by form, mandatory relations first. What the workbook alone cannot decide is left out. */
export function relationLines(
  ruleSet: RuleSet,
  sheets: readonly TemplateSheet[],
  cells: TemplateCells,
  period: Period,
): RelationLine[] {
  return sheets.flatMap((sheet) => {
    const { form } = sheet.wanted;
    const plan = ruleSet.plans.get(form.id);
    if (!plan) return [];
    const shown = [...plan.fixed, ...plan.rows.flat()].filter((instance) => isShown(instance, period));
    const lines = shown.flatMap((instance): RelationLine[] => {
      const states =
        instance.group === null
          ? fixedStates(ruleSet, plan, instance, cells)
          : rowStates(ruleSet, plan, instance, sheet, cells);
      const leadsTo = states[0]?.cells.find((cell) => cell.sheet === sheet.sheet.name) ?? states[0]?.cells[0];
      return leadsTo ? [{ form, instance, states, leadsTo }] : [];
    });
    const weight = (line: RelationLine): number => (line.instance.rule.class === 'mandatory' ? 0 : 1);
    return lines.sort((a, b) => weight(a) - weight(b));
  });
}
