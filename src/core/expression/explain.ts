import type { BoundTruth } from './bound';
import type { Explanation, FailedComparison } from './compiled-rule';
import { tellComparison } from './explain-comparison';
import type { Frame } from './frame';
import { readAt } from './read';
import { spellTruth } from './spell';
import { EVIDENCE_ROWS, evidenceOf, type Told, type ToldTruth } from './told';

/**
 * Runs a bound rule slowly and says how it came to its outcome: the missing operands, the comparison that fails,
 * and the tree of values. Always the outcome of the compiled closure.
 */
export function explain(root: BoundTruth, frame: Frame, tolerance?: number): Explanation {
  const { value, blames, evidence, failed } = tellTruth(root, frame, 0, tolerance);
  if (!Number.isNaN(value)) {
    const outcome = value === 1 ? 'holds' : 'fails';
    return { outcome, operands: [], why: null, comparison: failed, evidence };
  }
  const why = blames.some((blame) => blame.why === 'missing') ? 'missing' : 'base-is-zero';
  const operands = [...new Set(blames.filter((blame) => blame.why === why).map((blame) => blame.name))];
  return { outcome: 'undecided', operands, why, comparison: null, evidence };
}

function tellTruth(node: BoundTruth, frame: Frame, row: number, tolerance?: number): ToldTruth {
  const tell = (inner: BoundTruth, at = row): ToldTruth => tellTruth(inner, frame, at, tolerance);
  const told = (value: number, parts: readonly Told[], failed: FailedComparison | null = null): ToldTruth => ({
    value,
    blames: Number.isNaN(value) ? parts.flatMap((part) => part.blames) : [],
    evidence: evidenceOf(
      spellTruth(node),
      value,
      parts.map((part) => part.evidence),
    ),
    failed: value === 0 ? failed : null,
  });
  const missing = (name: string): ToldTruth => ({ ...told(NaN, []), blames: [{ why: 'missing', name }] });
  switch (node.op) {
    case 'truth':
      return told(node.value ? 1 : 0, []);
    case 'flag': {
      const value = frame.scalars[node.index] ?? NaN;
      return Number.isNaN(value) ? missing(node.ref.name) : told(node.negated ? 1 - value : value, []);
    }
    case 'missing':
      return told(Number.isNaN(readAt(frame, node.of, row)) !== node.negated ? 1 : 0, []);
    case 'same-text': {
      const value = readAt(frame, node.of, row);
      if (Number.isNaN(value)) return missing(node.of.ref.name);
      return told((value === node.code) !== node.negated ? 1 : 0, []);
    }
    case 'compare':
      return tellComparison(node, frame, row, (inner, _frame, at) => tell(inner, at), tolerance);
    case 'and': {
      const [left, right] = [tell(node.left), tell(node.right)];
      const value = kleene(0, left.value, right.value);
      return told(value, flat(node, left, right), left.value === 0 ? left.failed : right.failed);
    }
    case 'or': {
      const [left, right] = [tell(node.left), tell(node.right)];
      // `not premise or conclusion`: what fails is the conclusion
      return told(kleene(1, left.value, right.value), flat(node, left, right), right.failed ?? left.failed);
    }
    case 'if': {
      const condition = tell(node.condition);
      if (Number.isNaN(condition.value)) return told(NaN, [condition]);
      const chosen = tell(condition.value === 1 ? node.then : node.otherwise);
      return told(chosen.value, [condition, chosen], chosen.failed);
    }
    case 'any':
    case 'all': {
      const table = frame.groups[node.group];
      if (!table) return missing(node.name);
      const rows = Array.from({ length: table.rowCount }, (_, at) => tell(node.of, at));
      const decisive = node.op === 'any' ? 1 : 0;
      const value = rows.reduce((so, { value: next }) => kleene(decisive, so, next), 1 - decisive);
      const culprit = node.op === 'all' || rows.length === 1 ? rows.find((one) => one.value === 0) : undefined;
      const whole = told(value, rows, culprit?.failed ?? null);
      const shown = { ...whole.evidence, children: whole.evidence.children.slice(0, EVIDENCE_ROWS) };
      return { ...whole, evidence: shown };
    }
  }
}

/** Kleene's and (decisive 0) and or (decisive 1): the decisive value wins, then undecided. */
function kleene(decisive: 0 | 1, a: number, b: number): number {
  if (a === decisive || b === decisive) return decisive;
  return Number.isNaN(a) || Number.isNaN(b) ? NaN : 1 - decisive;
}

/** The parts of a long `and` or `or` side by side. */
function flat(node: Extract<BoundTruth, { op: 'and' | 'or' }>, left: Told, right: Told): readonly Told[] {
  if (node.left.op !== node.op) return [left, right];
  const parts = left.evidence.children.map((evidence) => ({ value: NaN, blames: [], evidence }));
  return [...parts, { ...right, blames: [...left.blames, ...right.blames] }];
}
