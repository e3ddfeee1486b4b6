import type { BoundComparison } from '../bound';
import { COMPARE, RELATIVE, TINY } from '../comparison';
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
  switch (operator) {
    case '<=':
      return atMost(left, right, slack);
    case '>=':
      return atMost(right, left, slack);
    case '<':
      return below(left, right, slack);
    case '>':
      return below(right, left, slack);
    case '==':
      return near(`ABS(${minus(left, right)})`, left, right, slack);
    case '!=':
      return `ABS(${minus(left, right)})>${shorterNoise(left, right)}`;
  }
}

const atMost = (a: NumberText, b: NumberText, slack: NumberText): string => near(minus(a, b), a, b, slack);

/** The difference is inside the slack and the noise; the noise is that of `a`, as the closures have it. */
function near(difference: string, a: NumberText, b: NumberText, slack: NumberText): string {
  if (isZero(slack)) return `${difference}<=${shorterNoise(a, b)}`;
  const allowed = `${within(slack, Binding.add)}+${noiseOf(a)}`;
  // a slack that may come to 0 must still let 0 be as near to 0 as equal numbers are
  return slack.kind === 'constant' ? `${difference}<${allowed}` : `${difference}<${allowed}+${digits(TINY)}`;
}

/** Without slack a strict comparison is the opposite of its inverse; with slack it may be met just so. */
function below(a: NumberText, b: NumberText, slack: NumberText): string {
  const difference = minus(a, b);
  if (isZero(slack)) return `${difference}<-${shorterNoise(a, b)}`;
  const allowed = `${within(slack, Binding.add)}+${noiseOf(a)}`;
  if (slack.kind === 'constant') return `${difference}<${allowed}`;
  return `${difference}<IF(${slack.text}>0,${allowed},-${noiseOf(b)})`;
}

/** a − b */
export const minus = (a: NumberText, b: NumberText): string =>
  isZero(b) ? within(a, Binding.add) : `${within(a, Binding.add)}-${within(b, Binding.add + 1)}`;

function noiseOf(side: NumberText): string {
  if (side.kind === 'constant') return digits(RELATIVE * Math.abs(side.value));
  return `${digits(RELATIVE)}*ABS(${side.text})`;
}

/** Without slack it matters only where both sides are as large, so that the shorter text serves. */
function shorterNoise(left: NumberText, right: NumberText): string {
  const [a, b] = [noiseOf(left), noiseOf(right)];
  return a.length <= b.length ? a : b;
}
