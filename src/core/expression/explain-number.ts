import { divide, log10, power, round } from './arithmetic';
import type { BoundNumber, BoundRead, BoundTruth } from './bound';
import type { Frame } from './frame';
import { readAt } from './read';
import { spellNumber } from './spell';
import { EVIDENCE_ROWS, evidenceOf, type Blame, type Told } from './told';

export type TellTruth = (node: BoundTruth, frame: Frame, row: number) => Told;

/** Evaluates a bound number slowly, keeping what each part came to and what was missing. */
export function tellNumber(node: BoundNumber, frame: Frame, row: number, tellTruth: TellTruth): Told {
  const tell = (inner: BoundNumber): Told => tellNumber(inner, frame, row, tellTruth);
  const text = spellNumber(node);
  const told = (value: number, parts: readonly Told[], own: readonly Blame[] = []): Told => {
    const blames = Number.isNaN(value) ? [...parts.flatMap((part) => part.blames), ...own] : [];
    const evidence = evidenceOf(
      text,
      value,
      parts.map((part) => part.evidence),
    );
    return { value, blames, evidence };
  };
  switch (node.op) {
    case 'constant':
      return told(node.value, []);
    case 'cell':
    case 'scalar':
    case 'row':
      return told(readAt(frame, node, row), [], [{ why: 'missing', name: node.ref.name }]);
    case 'orZero': {
      const value = readAt(frame, node.of, row);
      return told(Number.isNaN(value) ? 0 : value, []);
    }
    case 'scale': {
      const of = tell(node.of);
      return told(node.factor * of.value, [of]);
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return tellBinary(node, tell, told);
    case 'abs': {
      const of = tell(node.of);
      return told(Math.abs(of.value), [of]);
    }
    case 'round': {
      const of = tell(node.of);
      return told(round(of.value, node.decimals), [of]);
    }
    case 'log10': {
      const of = tell(node.of);
      return told(log10(of.value), [of], of.value <= 0 ? baseBlames(node.of) : []);
    }
    case 'min':
    case 'max': {
      const args = node.args.map(tell);
      const pick = node.op === 'min' ? Math.min : Math.max;
      return told(pick(...args.map((arg) => arg.value)), args);
    }
    case 'choose': {
      const condition = tellTruth(node.condition, frame, row);
      if (Number.isNaN(condition.value)) return told(NaN, [condition]);
      const chosen = tell(condition.value === 1 ? node.then : node.otherwise);
      return told(chosen.value, [condition, chosen]);
    }
    case 'rows':
      return told(frame.groups[node.group]?.rowCount ?? NaN, [], [{ why: 'missing', name: node.ref.name }]);
    case 'sum':
    case 'count':
      return tellRows(node, frame, tellTruth, text);
  }
}

type Tell = (inner: BoundNumber) => Told;
type Make = (value: number, parts: readonly Told[], own?: readonly Blame[]) => Told;

function tellBinary(node: Extract<BoundNumber, { left: BoundNumber }>, tell: Tell, told: Make): Told {
  const [a, b] = [tell(node.left), tell(node.right)];
  const parts = [a, b];
  switch (node.op) {
    case '+':
      return told(a.value + b.value, flat(node.left, a, b));
    case '-':
      return told(a.value - b.value, flat(node.left, a, b));
    case '*':
      return told(a.value * b.value, parts);
    case '/':
      return told(divide(a.value, b.value), parts, b.value === 0 ? baseBlames(node.right) : []);
    case '^': {
      const value = power(a.value, b.value);
      const given = !Number.isNaN(a.value) && !Number.isNaN(b.value);
      return told(value, parts, given ? baseBlames(node.left) : []);
    }
  }
}

/** The addends of a long sum side by side, not as a tree as deep as the sum is long. */
function flat(leftNode: BoundNumber, left: Told, right: Told): readonly Told[] {
  if (leftNode.op !== '+' && leftNode.op !== '-') return [left, right];
  const addends = left.evidence.children.map((evidence) => ({ value: NaN, blames: [], evidence }));
  return [...addends, { ...right, blames: [...left.blames, ...right.blames] }];
}

function tellRows(
  node: Extract<BoundNumber, { op: 'sum' | 'count' }>,
  frame: Frame,
  tellTruth: TellTruth,
  text: string,
): Told {
  const table = frame.groups[node.group];
  if (!table) return { value: NaN, blames: groupBlames(node), evidence: evidenceOf(text, NaN) };
  let value = 0;
  const blames: Blame[] = [];
  const children: Told['evidence'][] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const part = node.op === 'sum' ? tellNumber(node.of, frame, row, tellTruth) : tellTruth(node.of, frame, row);
    value += part.value;
    blames.push(...part.blames);
    if (row < EVIDENCE_ROWS) children.push(part.evidence);
  }
  return { value, blames: Number.isNaN(value) ? blames : [], evidence: evidenceOf(text, value, children) };
}

/** What a group function says when the whole filing was not received. */
function groupBlames(node: Extract<BoundNumber, { op: 'sum' | 'count' }>): readonly Blame[] {
  const name = node.op === 'count' ? node.name : (readsOf(node.of)[0]?.ref.name ?? spellNumber(node));
  return [{ why: 'missing', name }];
}

/** The names behind a base that is zero, or not positive. */
const baseBlames = (node: BoundNumber): readonly Blame[] => {
  const reads = readsOf(node);
  const names = reads.length > 0 ? reads.map((read) => read.ref.name) : [spellNumber(node)];
  return names.map((name) => ({ why: 'base-is-zero', name }));
};

/** The places a number reads, conditions left aside. */
function readsOf(node: BoundNumber): readonly BoundRead[] {
  switch (node.op) {
    case 'cell':
    case 'scalar':
    case 'row':
      return [node];
    case 'orZero':
      return [node.of];
    case 'constant':
    case 'rows':
    case 'count':
      return [];
    case 'min':
    case 'max':
      return node.args.flatMap(readsOf);
    case 'choose':
      return [...readsOf(node.then), ...readsOf(node.otherwise)];
    case 'scale':
    case 'abs':
    case 'log10':
    case 'round':
    case 'sum':
      return readsOf(node.of);
    default:
      return [...readsOf(node.left), ...readsOf(node.right)];
  }
}
