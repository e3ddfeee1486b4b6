/** Counts of one kind of error. */
export interface KindTally {
  planted: number;
  called: number;
  /** how often there is a finding at a cell that was changed, and, where the kind has a relation of its own, by that one */
  found: number;
  named: number;
  /** of one-cell errors: how many there were, and how often the planted cell came first, and its value was proposed */
  oneCell: number;
  rightCell: number;
  rightValue: number;
}

/** Shares of the list whose calling is looked at. */
export const DEPTHS = [0.05, 0.1, 0.2] as const;

/** Everything counted over the draws of one setting. */
export class Tally {
  readonly kinds = new Map<string, KindTally>();
  readonly gross = { planted: 0, called: 0 };
  /** errors that move a total by 1 % and their own value by 30 % */
  readonly heavy = { planted: 0, called: 0 };
  readonly clean = { returns: 0, called: 0 };
  readonly calls = { made: 0, right: 0 };
  /** by what puts an enterprise on the list (a relation, a slip, a pattern): calls, and how many have an error */
  readonly evidence = new Map<string, { called: number; right: number }>();
  /** by relation that uses a detector: clean returns on which it fails */
  readonly falseFindings = new Map<string, number>();
  /** by way of ordering and depth: the largest share of any total left in error, of each draw */
  readonly left = new Map<string, number[][]>();
  readonly rivals = new Map<string, { planted: number; called: number; clean: number; calledClean: number }>();

  kind(name: string): KindTally {
    const known = this.kinds.get(name);
    if (known) return known;
    const made = { planted: 0, called: 0, found: 0, named: 0, oneCell: 0, rightCell: 0, rightValue: 0 };
    this.kinds.set(name, made);
    return made;
  }

  leftBy(order: string): number[][] {
    const known = this.left.get(order);
    if (known) return known;
    const made = DEPTHS.map((): number[] => []);
    this.left.set(order, made);
    return made;
  }

  because(name: string, right: boolean): void {
    const known = this.evidence.get(name) ?? { called: 0, right: 0 };
    known.called++;
    known.right += Number(right);
    this.evidence.set(name, known);
  }

  rival(name: string): { planted: number; called: number; clean: number; calledClean: number } {
    const known = this.rivals.get(name);
    if (known) return known;
    const made = { planted: 0, called: 0, clean: 0, calledClean: 0 };
    this.rivals.set(name, made);
    return made;
  }
}
