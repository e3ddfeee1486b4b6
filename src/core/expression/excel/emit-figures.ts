import type { BoundComparison, BoundNumber, BoundTruth } from '../bound';
import type { ComparisonOperator } from '../tree';
import { minus } from './emit-comparison';
import type { EmitContext } from './emit-context';
import { groupOf, whereFilled } from './emit-context';
import type { ExcelGroupRow } from './excel-cells';
import { isNothing, stateText, within, type TruthText } from './formula-text';

/** The sides of a comparison as formula texts; they give numbers while the comparison is decided. */
export interface ComparedSides {
  readonly left: string;
  /** what should hold between the sides */
  readonly operator: ComparisonOperator;
  readonly right: string;
  /** left − right; null where one side is known when the workbook is made, and the other therefore says it all */
  readonly difference: string | null;
  /** unit that both sides are in; null for bare numbers, ratios and rows that state units of their own */
  readonly unit: string | null;
  /** the sides are days of the 1900 date system */
  readonly areDates: boolean;
}

/** Spells a comparison that does not hold as a formula that gives a text. */
export type SpellSides = (sides: ComparedSides) => string;

const NO_TEXT = '""';

/**
 * A formula that gives, while the rule does not hold, the figures of the comparison that fails, as `explain.ts` picks it;
 * null where the rule compares no figures: it asks for answers, or whether something is filled in.
 * @param fresh a new context each, so that what a comparison reads is known by itself
 */
export function emitFigures(
  fresh: () => EmitContext,
  spell: SpellSides,
  node: BoundTruth,
  row: ExcelGroupRow | null,
): string | null {
  const figures = (inner: BoundTruth, at = row): string | null => emitFigures(fresh, spell, inner, at);
  const truth = (inner: BoundTruth, at = row): TruthText => fresh().truth(inner, at);
  switch (node.op) {
    case 'compare': {
      const sides = sidesOf(fresh(), node, row);
      return sides && spell(sides);
    }
    case 'and':
      return whereTrue(isZero(truth(node.left)), figures(node.left), figures(node.right));
    case 'or':
      return figures(node.right) ?? (mayNameARow(node.right) ? null : figures(node.left));
    case 'if':
      return whereTrue(isOne(truth(node.condition)), figures(node.then), figures(node.otherwise));
    case 'all': {
      const { rows } = groupOf(fresh(), node.group, node.name);
      return rows.reduceRight<string | null>((behind, at) => {
        const fails = isZero(truth(node.of, at));
        const counts = fails === 'FALSE' ? fails : whereFilled(at, fails, 'FALSE');
        return whereTrue(counts, figures(node.of, at), behind);
      }, null);
    }
    default:
      return null;
  }
}

/** Whether `explain.ts` may pick a comparison of `any(…)` here: it does where there is one row, which no formula knows. */
function mayNameARow(node: BoundTruth): boolean {
  switch (node.op) {
    case 'any':
      return true;
    case 'and':
    case 'or':
      return mayNameARow(node.left) || mayNameARow(node.right);
    case 'if':
      return mayNameARow(node.then) || mayNameARow(node.otherwise);
    default:
      return false;
  }
}

function isZero(truth: TruthText): string {
  if (truth.kind === 'constant') return truth.value === 0 ? 'TRUE' : 'FALSE';
  return `${stateText(truth)}=0`;
}

function isOne(truth: TruthText): string {
  if (truth.kind === 'constant') return truth.value === 1 ? 'TRUE' : 'FALSE';
  return `${stateText(truth)}=1`;
}

function whereTrue(condition: string, then: string | null, otherwise: string | null): string | null {
  if (condition === 'TRUE') return then;
  if (condition === 'FALSE') return otherwise;
  if (then === null && otherwise === null) return null;
  return `IF(${condition},${then ?? NO_TEXT},${otherwise ?? NO_TEXT})`;
}

function sidesOf(context: EmitContext, node: BoundComparison, row: ExcelGroupRow | null): ComparedSides | null {
  const [left, right] = [context.number(node.left, row), context.number(node.right, row)];
  // the number behind an answer in words means nothing to a reader
  if (context.met.answers.size > 0 || isNothing(left) || isNothing(right)) return null;
  if (left.kind === 'constant' && right.kind === 'constant') return null;
  const unit = node.measure?.name ?? null;
  return {
    left: within(left, 0),
    operator: node.operator,
    right: within(right, 0),
    difference: left.kind === 'formula' && right.kind === 'formula' ? minus(left, right) : null,
    unit: unit === 'varying' ? null : unit,
    areDates: isDate(context, node.left, row) || isDate(context, node.right, row),
  };
}

/** Whether a side is the date of one cell; a difference of two dates is a number of days. */
function isDate(context: EmitContext, side: BoundNumber, row: ExcelGroupRow | null): boolean {
  if (side.op !== 'cell' && side.op !== 'row') return false;
  const operand = side.op === 'row' ? row!.column(side.column) : context.cells.operand(side.ref);
  return operand.kind === 'cell' && operand.isDate === true;
}
