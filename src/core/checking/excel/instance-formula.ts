import { compileExcel } from '../../expression/excel/compile-excel';
import type { SpellSides } from '../../expression/excel/emit-figures';
import type { ExcelResult } from '../../expression/excel/excel-result';
import { createTextCodes } from '../../expression/scope';
import type { FormLayout } from '../form-layout';
import { ruleScope } from '../rule-scope';
import type { RuleInstance, RuleSet } from '../rule-set';
import { excelCellsOf, type ReturnCells } from './return-cells';

/**
 * The formula of one instance of a rule: of an item and column, or, where it is repeated for the rows of a group,
 * of the row that `cells.row` stands for.
 * @param spell how the figures of a comparison that fails are spelt; without it they are not
 * @param present whether that row is filled in, as a condition; a row that is not, holds
 */
export function instanceFormula(
  ruleSet: RuleSet,
  own: FormLayout,
  instance: RuleInstance,
  cells: ReturnCells,
  present: string | null = null,
  spell?: SpellSides,
): ExcelResult {
  const { rule, binding } = instance;
  const { pack, layout } = ruleSet;
  const trees = pack.trees[pack.rules.indexOf(rule)];
  const premise = trees?.when?.ok ? trees.when.tree : null;
  if (!trees?.expr?.ok) return { ok: false, why: 'broken', name: null, problems: [] };
  const scope = ruleScope(rule, binding, own, layout, createTextCodes());
  return compileExcel(trees.expr.tree, scope, excelCellsOf(layout, own, cells), {
    premise,
    present,
    ...(spell && { spell }),
  });
}
