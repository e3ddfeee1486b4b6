import { FAULTY, faulty, isFaulty, type BindContext } from './bind-context';
import { bindGroupNumber } from './bind-group';
import { bindNumberName, plainName } from './bind-name';
import type { BoundNumber } from './bound';
import { align, combine, isRatio, raise, type Measure } from './measure';
import { evaluateConstant } from './constant';
import type { ExprNode, FunctionName, Place } from './tree';

type Call = Extract<ExprNode, { kind: 'call' }>;

/** Binds a node that must be a number: names to places, units reconciled, constants folded. */
export function bindNumber(context: BindContext, node: ExprNode): BoundNumber {
  switch (node.kind) {
    case 'number':
      if (looksLikeItem(context, node.value)) {
        return faulty(context, 'bare-item-number', node, { name: String(node.value) });
      }
      return { op: 'constant', value: node.value, measure: null };
    case 'name':
      return bindNumberName(context, node, false);
    case 'negate': {
      const of = context.number(node.of);
      return of.op === 'constant' ? { ...of, value: -of.value } : scaled(of, -1, of.measure);
    }
    case 'arithmetic':
      return arithmetic(context, node);
    case 'if': {
      const condition = context.truth(node.condition, 'exact', false);
      const [then, otherwise, measure] = aligned(
        context,
        node,
        context.number(node.then),
        context.number(node.otherwise),
      );
      return { op: 'choose', condition, then, otherwise, measure };
    }
    case 'call':
      return call(context, node);
    default:
      return faulty(context, 'number-expected', node, { type: node.kind === 'text' ? 'text' : 'truth' });
  }
}

/**
 * `r301 >= 307` probably means r307. Short codes and round numbers are too often meant as numbers;
 * codes that begin with 0 never get here.
 */
function looksLikeItem({ scope }: BindContext, value: number): boolean {
  const digits = String(value);
  return digits.length >= 3 && !/^10+$/.test(digits) && scope.isItemCode?.(digits) === true;
}

/** Two numbers in one unit; notes a problem when their units cannot meet. */
export function aligned(
  context: BindContext,
  place: Place,
  left: BoundNumber,
  right: BoundNumber,
): readonly [BoundNumber, BoundNumber, Measure | null] {
  const alignment = align(left.measure, right.measure);
  if (!alignment) {
    const facts = { left: left.measure?.name ?? '1', right: right.measure?.name ?? '1' };
    faulty(context, 'mixed-units', place, facts);
    return [left, right, null];
  }
  const { measure } = alignment;
  return [scaled(left, alignment.left, measure), scaled(right, alignment.right, measure), measure];
}

function scaled(of: BoundNumber, factor: number, measure: Measure | null): BoundNumber {
  return factor === 1 ? of : { op: 'scale', factor, of, measure };
}

function arithmetic(context: BindContext, node: Extract<ExprNode, { kind: 'arithmetic' }>): BoundNumber {
  const left = context.number(node.left);
  const right = context.number(node.right);
  if (isFaulty(left) || isFaulty(right)) return FAULTY;
  const folded = evaluateConstant(node.op, left, right);
  if (folded !== null) return { op: 'constant', value: folded, measure: null };
  if (node.op === '+' || node.op === '-') {
    const [a, b, measure] = aligned(context, node, left, right);
    return { op: node.op, left: a, right: b, measure };
  }
  if (node.op === '^') return power(context, node, left, right);
  const { measure, factor } = combine(left.measure, right.measure, node.op === '*' ? 1 : -1);
  return scaled({ op: node.op, left, right, measure }, factor, measure);
}

function power(context: BindContext, place: Place, left: BoundNumber, right: BoundNumber): BoundNumber {
  if (!isRatio(right.measure)) return unitInFunction(context, place, '^', right);
  if (left.measure === null) return { op: '^', left, right, measure: null };
  if (right.op === 'constant' && Number.isInteger(right.value)) {
    return { op: '^', left, right, measure: raise(left.measure, right.value) };
  }
  return isRatio(left.measure) ? { op: '^', left, right, measure: null } : unitInFunction(context, place, '^', left);
}

function unitInFunction(context: BindContext, place: Place, name: string, of: BoundNumber): BoundNumber {
  return faulty(context, 'unit-in-function', place, { name, unit: of.measure?.name ?? '1' });
}

function call(context: BindContext, node: Call): BoundNumber {
  const [first] = node.args;
  switch (node.fn) {
    case 'sum':
    case 'count':
      return bindGroupNumber(context, node);
    case 'orZero': {
      const name = plainName(context, first, node);
      return name ? bindNumberName(context, name, true) : FAULTY;
    }
    case 'abs': {
      const of = context.number(first!);
      return { op: 'abs', of, measure: of.measure };
    }
    case 'log10': {
      const of = context.number(first!);
      return isRatio(of.measure) ? { op: 'log10', of, measure: null } : unitInFunction(context, node, 'log10', of);
    }
    case 'round':
      return rounded(context, node);
    case 'min':
    case 'max':
      return extreme(context, node, node.fn);
    default:
      return notANumber(context, node, node.fn);
  }
}

function rounded(context: BindContext, node: Call): BoundNumber {
  const of = context.number(node.args[0]!);
  const digits = node.args[1] ? context.number(node.args[1]) : null;
  if (digits === null) return { op: 'round', of, decimals: 0, measure: of.measure };
  if (digits.op !== 'constant' || !Number.isInteger(digits.value) || Math.abs(digits.value) > 9) {
    return faulty(context, 'number-expected', node.args[1]!, { type: 'whole number' });
  }
  return { op: 'round', of, decimals: digits.value, measure: of.measure };
}

/** min and max: every argument is brought to the finest unit among them. */
function extreme(context: BindContext, node: Call, op: 'min' | 'max'): BoundNumber {
  const args = node.args.map((arg) => context.number(arg));
  let measure = args[0]!.measure;
  for (const arg of args) {
    const meeting = align(measure, arg.measure);
    if (!meeting) {
      return faulty(context, 'mixed-units', node, { left: measure?.name ?? '1', right: arg.measure?.name ?? '1' });
    }
    measure = meeting.measure;
  }
  const inOneUnit = args.map((arg) => scaled(arg, align(arg.measure, measure)?.left ?? 1, measure));
  return { op, args: inOneUnit, measure };
}

const notANumber = (context: BindContext, node: Call, fn: FunctionName): BoundNumber =>
  faulty(context, 'number-expected', node, { name: fn, type: 'truth' });
