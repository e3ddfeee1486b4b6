import { bind, isSound, type BoundRule } from '../bind';
import type { Scope } from '../scope';
import type { ExprNode } from '../tree';
import type { EmitContext } from './emit-context';
import { emitFigures, type SpellSides } from './emit-figures';
import type { ExcelCells } from './excel-cells';
import { NotExpressibleError, type ExcelResult, type NotExpressible } from './excel-result';
import { choose, constant, isNothing, stateText, type TruthText } from './formula-text';
import { makeContext } from './make-context';

/** Excel takes formulas of 8 192 characters and 64 levels of functions; some room is left for what wraps a state. */
const MOST_CHARACTERS = 8000;
const MOST_LEVELS = 56;
/** A function takes 255 arguments. */
const MOST_CELLS = 250;

export interface ExcelOptions {
  /** the rule is run only where this is true: a false premise holds, an undecided one is undecided */
  readonly premise?: ExprNode | null;
  /** for a rule repeated for the rows of a group: whether this row is filled in (TRUE or FALSE); a row that is not, holds */
  readonly present?: string | null;
  /** set by the rule instead of the rounding slack, in the unit of the comparison */
  readonly tolerance?: number;
  /** how the figures of a comparison that fails are spelt; without it they are not */
  readonly spell?: SpellSides;
}

/**
 * Compiles a rule for the names of a scope into an Excel formula with the three-valued semantics of the closures:
 * the third compiler of the rule language (decisions.md, Rule language).
 * @param held where the workbook has what the rule reads
 */
export function compileExcel(tree: ExprNode, scope: Scope, held: ExcelCells, options: ExcelOptions = {}): ExcelResult {
  const relation = bind(tree, scope);
  const premise = options.premise ? bind(options.premise, scope) : null;
  const problems = [relation, premise].flatMap((bound) => bound?.problems ?? []);
  if (!isSound(relation) || (premise && !isSound(premise))) return { ...refused('broken'), problems };
  const fresh = (): EmitContext => makeContext(held, options.tolerance);
  const context = fresh();
  try {
    const truth = withPremise(context, premise, relation);
    const whole = stateText(truth);
    const state = options.present && truth.kind === 'formula' ? `IF(${options.present},${whole},1)` : whole;
    const { numbers, answers } = context.met;
    if (state.length > MOST_CHARACTERS || numbers.size > MOST_CELLS) return refused('too-long');
    if (depthOf(state) > MOST_LEVELS) return refused('too-deep');
    const fixed = truth.kind === 'constant' ? truth.value : null;
    const cells = [...numbers, ...answers];
    return {
      ok: true,
      rule: { state, fixed, cells, hasText: textAmong([...numbers]), figures: figuresOf(fresh, options, relation) },
    };
  } catch (error) {
    if (error instanceof NotExpressibleError) return { ...refused(error.why), name: error.ruleName };
    throw error;
  }
}

/** The figures of a rule that has a formula; a rule holds good without them where they do not fit. */
function figuresOf(fresh: () => EmitContext, { spell }: ExcelOptions, relation: BoundRule): string | null {
  if (!spell) return null;
  try {
    const text = emitFigures(fresh, spell, relation.root, null);
    return text !== null && text.length <= MOST_CHARACTERS && depthOf(text) <= MOST_LEVELS ? text : null;
  } catch (error) {
    // a part that is never asked, since what stands before it decides, may read what the workbook does not hold
    if (error instanceof NotExpressibleError) return null;
    throw error;
  }
}

function refused(why: NotExpressible['why']): NotExpressible {
  return { ok: false, why, name: null, problems: [] };
}

function withPremise(context: EmitContext, premise: BoundRule | null, relation: BoundRule): TruthText {
  if (!premise) return context.truth(relation.root, null);
  const applies = context.truth(premise.root, null);
  if (applies.kind === 'constant') {
    if (isNothing(applies)) return applies;
    return applies.value === 1 ? context.truth(relation.root, null) : constant(1);
  }
  const text = choose(applies.text, '1', '0.5', stateText(context.truth(relation.root, null)));
  return { kind: 'formula', text };
}

/** Levels of brackets; texts in quotes hold none that count, and a few too many do no harm. */
function depthOf(formula: string): number {
  let depth = 0;
  let most = 0;
  for (const character of formula) {
    if (character === '(') most = Math.max(most, (depth += 1));
    else if (character === ')') depth -= 1;
  }
  return most;
}

/** TRUE while a cell is filled and holds no number. */
export function textAmong(cells: readonly string[]): string {
  if (cells.length === 0) return 'FALSE';
  const list = cells.join(',');
  return `COUNTA(${list})>COUNT(${list})`;
}
