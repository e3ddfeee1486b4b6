import type { BoundTruth } from '../bound';
import { emitComparison } from './emit-comparison';
import { groupOf, operandOf, whereFilled, type EmitContext } from './emit-context';
import type { ExcelGroupRow } from './excel-cells';
import { choose, constant, decided, isNothing, quotedText, stateText, type TruthText } from './formula-text';

/** A bound truth as formula text: 1, 0, and 0.5 for undecided, by Kleene's logic. */
export function emitTruth(context: EmitContext, node: BoundTruth, row: ExcelGroupRow | null): TruthText {
  switch (node.op) {
    case 'truth':
      return constant(node.value ? 1 : 0);
    case 'flag': {
      const operand = operandOf(context, { op: 'scalar', index: node.index, ref: node.ref }, row);
      if (operand.kind === 'constant') return constant(node.negated ? 1 - operand.value : operand.value);
      if (operand.kind === 'answer') return choice(operand.filled, `(${operand.text})`, node.negated);
      return decided(
        `${operand.kind === 'cell' ? operand.ref : operand.text}${node.negated ? '=0' : '<>0'}`,
        operand.kind === 'cell' ? [operand.ref] : [],
        false,
      );
    }
    case 'missing': {
      const operand = operandOf(context, node.of, row);
      if (operand.kind === 'formula') return constant(node.negated ? 1 : 0);
      if (operand.kind === 'constant') return constant(Number.isNaN(operand.value) !== node.negated ? 1 : 0);
      const filled = operand.kind === 'cell' ? `ISNUMBER(${operand.ref})` : operand.filled;
      return { kind: 'formula', text: `IF(${filled},${node.negated ? '1,0' : '0,1'})` };
    }
    case 'same-text':
      return sameText(context, node, row);
    case 'compare':
      return emitComparison(context, node, row);
    case 'and':
    case 'or':
      return emitLogic(context, node, row);
    case 'any':
    case 'all':
      return emitQuantifier(context, node);
    case 'if': {
      const condition = context.truth(node.condition, row);
      if (isNothing(condition)) return condition;
      if (condition.kind === 'constant') return context.truth(condition.value === 1 ? node.then : node.otherwise, row);
      const [then, otherwise] = [context.truth(node.then, row), context.truth(node.otherwise, row)];
      const text = choose(condition.text, stateText(otherwise), '0.5', stateText(then));
      return { kind: 'formula', text };
    }
  }
}

/** A truth that is undecided while its cell is not filled. */
function choice(filled: string, truth: string, negated: boolean): TruthText {
  return { kind: 'formula', text: `IF(${filled},1*(${truth}${negated ? '=0' : '<>0'}),0.5)` };
}

function sameText(
  context: EmitContext,
  node: Extract<BoundTruth, { op: 'same-text' }>,
  row: ExcelGroupRow | null,
): TruthText {
  const operand = operandOf(context, node.of, row);
  if (operand.kind === 'constant') {
    if (Number.isNaN(operand.value)) return operand;
    return constant((operand.value === node.code) !== node.negated ? 1 : 0);
  }
  const held = operand.kind === 'formula' ? operand.text : operand.ref;
  const same = `EXACT(${held},${quotedText(node.text)})`;
  return { kind: 'formula', text: `IF(${held}="",0.5,${node.negated ? '1-' : '1*'}${same})` };
}

/** The parts of a long `and` or `or` side by side. */
function partsOf(node: BoundTruth, op: 'and' | 'or'): readonly BoundTruth[] {
  return node.op === op ? [...partsOf(node.left, op), ...partsOf(node.right, op)] : [node];
}

function emitLogic(
  context: EmitContext,
  node: Extract<BoundTruth, { op: 'and' | 'or' }>,
  row: ExcelGroupRow | null,
): TruthText {
  const decisive = node.op === 'and' ? 0 : 1;
  const texts = new Set<string>();
  for (const part of partsOf(node, node.op)) {
    const truth = context.truth(part, row);
    // what is decided now needs nothing of the parts behind it
    if (truth.kind === 'constant' && truth.value === decisive) return truth;
    if (truth.kind === 'formula' || isNothing(truth)) texts.add(stateText(truth));
  }
  return worst(node.op === 'and' ? 'MIN' : 'MAX', [...texts], 1 - decisive);
}

function emitQuantifier(context: EmitContext, node: Extract<BoundTruth, { op: 'any' | 'all' }>): TruthText {
  const { rows } = groupOf(context, node.group, node.name);
  const neutral = node.op === 'any' ? 0 : 1;
  const texts = rows.map((row) => whereFilled(row, stateText(context.truth(node.of, row)), String(neutral)));
  return worst(node.op === 'any' ? 'MAX' : 'MIN', [...new Set(texts)], neutral);
}

function worst(name: 'MIN' | 'MAX', texts: readonly string[], neutral: number): TruthText {
  const [only] = texts;
  if (only === undefined) return constant(neutral);
  if (texts.length === 1 && only === '0.5') return constant(NaN);
  return { kind: 'formula', text: texts.length === 1 ? only : `${name}(${texts.join(',')})` };
}
