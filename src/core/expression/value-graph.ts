import type { Numbers } from './kernel-loops';
import type { Registers, TruthRegister } from './registers';

export type Step = (n: number) => void;

/** One value of a rule, a chunk of rows at a time. */
export interface GraphNode<B> {
  readonly id: number;
  /** how many other values are computed from it and not yet emitted */
  uses: number;
  /** null until it is emitted */
  buffer: B | null;
  /** its buffer belongs to the window, or holds a constant: never given back */
  readonly given: boolean;
  readonly emit: () => void;
}

export type NumberNode = GraphNode<Numbers>;
export type TruthNode = GraphNode<TruthRegister>;

type MakeStep<B> = (out: B, inputs: readonly Numbers[], conditions: readonly TruthRegister[]) => Step;

/**
 * The values of one rule, each computed once a chunk however often the rule writes it
 * (`a / b >= 0.6 and a / b <= 1.4`), and the steps that compute them. Registers are given back after the last use.
 */
export class ValueGraph {
  readonly steps: Step[] = [];
  private readonly numberNodes = new Map<string, NumberNode>();
  private readonly truthNodes = new Map<string, TruthNode>();
  private lastId = 0;

  constructor(private readonly registers: Registers) {}

  /** A number that is there without a step: a column of the window, a constant. */
  givenNumbers(key: string, buffer: () => Numbers): NumberNode {
    return intern(this.numberNodes, key, () => this.given(buffer()));
  }

  givenTruths(key: string, buffer: () => TruthRegister): TruthNode {
    return intern(this.truthNodes, key, () => this.given(buffer()));
  }

  /** A number computed from numbers and truths; the step gets their buffers in the order given here. */
  numbers(
    operation: string,
    inputs: readonly NumberNode[],
    conditions: readonly TruthNode[],
    step: MakeStep<Numbers>,
  ): NumberNode {
    return intern(this.numberNodes, keyOf(operation, inputs, conditions), () =>
      this.computed(inputs, conditions, () => this.registers.takeNumbers(), step),
    );
  }

  truths(
    operation: string,
    inputs: readonly NumberNode[],
    conditions: readonly TruthNode[],
    step: MakeStep<TruthRegister>,
  ): TruthNode {
    return intern(this.truthNodes, keyOf(operation, inputs, conditions), () =>
      this.computed(inputs, conditions, () => this.registers.takeTruths(), step),
    );
  }

  /** Emits the steps of the root and of all below it; its truths are in the buffer after they have run. */
  finish(root: TruthNode): TruthRegister {
    root.uses += 1;
    root.emit();
    return this.use(root, (buffer) => this.registers.giveTruths(buffer));
  }

  private given<B>(buffer: B): GraphNode<B> {
    return { id: (this.lastId += 1), uses: 0, buffer, given: true, emit: () => undefined };
  }

  private computed<B>(
    inputs: readonly NumberNode[],
    conditions: readonly TruthNode[],
    take: () => B,
    step: MakeStep<B>,
  ): GraphNode<B> {
    for (const input of [...inputs, ...conditions]) input.uses += 1;
    const node: GraphNode<B> = {
      id: (this.lastId += 1),
      uses: 0,
      buffer: null,
      given: false,
      emit: () => {
        if (node.buffer !== null) return;
        for (const input of [...inputs, ...conditions]) input.emit();
        const numbers = inputs.map((input) => this.use(input, (buffer) => this.registers.giveNumbers(buffer)));
        const truths = conditions.map((input) => this.use(input, (buffer) => this.registers.giveTruths(buffer)));
        // an input given back may become the output: every step reads a row before it writes it
        node.buffer = take();
        this.steps.push(step(node.buffer, numbers, truths));
      },
    };
    return node;
  }

  private use<B>(node: GraphNode<B>, giveBack: (buffer: B) => void): B {
    const { buffer } = node;
    if (buffer === null) throw new Error('a value is used before it is computed');
    node.uses -= 1;
    if (node.uses === 0 && !node.given) giveBack(buffer);
    return buffer;
  }
}

function keyOf(operation: string, inputs: readonly NumberNode[], conditions: readonly TruthNode[]): string {
  return `${operation} of ${[...inputs, ...conditions].map((node) => node.id).join(' ')}`;
}

function intern<B>(known: Map<string, GraphNode<B>>, key: string, make: () => GraphNode<B>): GraphNode<B> {
  const before = known.get(key);
  if (before) return before;
  const node = make();
  known.set(key, node);
  return node;
}
