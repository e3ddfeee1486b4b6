import type { BoundComparison } from '../bound';
import { COMPARE, RELATIVE } from '../comparison';
import type { EmitContext } from './emit-context';
import { emitSlack } from './emit-slack';
import type { ExcelGroupRow } from './excel-cells';
import {
  Binding,
  constant,
  decided,
  digits,
  isNothing,
  union,
  within,
  type NumberFormula,
  type NumberText,
  type TruthText,
} from './formula-text';

/** A comparison with the slack and the noise of doubles that the closures allow. */
export function emitComparison(context: EmitContext, node: BoundComparison, row: ExcelGroupRow | null): TruthText {
  const left = context.number(node.left, row);
  const right = context.number(node.right, row);
  if (isNothing(left) || isNothing(right)) return constant(NaN);
  const slack = emitSlack(context, node, row);
  if (left.kind === 'constant' && right.kind === 'constant' && slack.kind === 'constant') {
    return constant(COMPARE[node.operator](left.value, right.value, slack.value));
  }
  const sides = [left, right].filter((side): side is NumberFormula => side.kind === 'formula');
  const needs = union(...sides.map((side) => side.needs));
  return decided(
    condition(node, left, right, slack),
    needs,
    sides.some((side) => side.mayFail),
  );
}

const isZero = (number: NumberText): boolean => number.kind === 'constant' && number.value === 0;

function condition({ operator }: BoundComparison, left: NumberText, right: NumberText, slack: NumberText): string {
  if (isZero(slack) && (isZero(left) || isZero(right))) {
    // nothing is near to zero but zero itself
    const sign = { '==': '=', '!=': '<>' }[operator as string] ?? operator;
    return `${within(left, Binding.add)}${sign}${within(right, Binding.add)}`;
  }
  const noise = noiseOf(left, right);
  const allowed = isZero(slack) ? noise : `${within(slack, Binding.add)}+${noise}`;
  switch (operator) {
    case '<=':
      return `${minus(left, right)}<=${allowed}`;
    case '>=':
      return `${minus(right, left)}<=${allowed}`;
    case '<':
      return strictly(minus(left, right), slack, noise);
    case '>':
      return strictly(minus(right, left), slack, noise);
    case '==':
      return `ABS(${minus(left, right)})<=${allowed}`;
    case '!=':
      return `ABS(${minus(left, right)})>${noise}`;
  }
}

/** Without slack a strict comparison is the opposite of its inverse; with slack it may be met just so. */
function strictly(difference: string, slack: NumberText, noise: string): string {
  if (isZero(slack)) return `${difference}<-${noise}`;
  if (slack.kind === 'constant') return `${difference}<${digits(slack.value)}+${noise}`;
  return `${difference}<IF(${slack.text}>0,${within(slack, Binding.add)}+${noise},-${noise})`;
}

const minus = (a: NumberText, b: NumberText): string =>
  isZero(b) ? within(a, Binding.add) : `${within(a, Binding.add)}-${within(b, Binding.add + 1)}`;

/** 1e-12 of one side: where it matters both are as large, so the shorter text serves. */
function noiseOf(left: NumberText, right: NumberText): string {
  const known = [left, right].find((side) => side.kind === 'constant');
  if (known) return digits(RELATIVE * Math.abs(known.value));
  const [a, b] = [within(left, 0), within(right, 0)];
  return `${digits(RELATIVE)}*ABS(${a.length <= b.length ? a : b})`;
}
