/** Which filing of the enterprise a name is read from. */
export type When = 'now' | 'previous' | 'lastYear';

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';

/** Functions of the rule language by their code name (Chinese names are folded by the parser). */
export type FunctionName =
  'sum' | 'count' | 'any' | 'all' | 'orZero' | 'missing' | 'abs' | 'min' | 'max' | 'round' | 'log10';

/** Where a node stands in the text as it was written. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * A parsed rule as plain JSON: packs carry it, so that a run needs no parser.
 * `previous(…)` and `lastYear(…)` are already pushed down to the names.
 */
export type ExprNode = Place &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'name'; readonly path: readonly string[]; readonly when: When }
    | { readonly kind: 'negate'; readonly of: ExprNode }
    | { readonly kind: 'not'; readonly of: ExprNode }
    | {
        readonly kind: 'arithmetic';
        readonly op: ArithmeticOperator;
        readonly left: ExprNode;
        readonly right: ExprNode;
      }
    | { readonly kind: 'logic'; readonly op: 'and' | 'or'; readonly left: ExprNode; readonly right: ExprNode }
    | {
        readonly kind: 'compare';
        /** one operator between each two neighbours: a <= b <= c has three terms and two operators */
        readonly ops: readonly ComparisonOperator[];
        readonly terms: readonly ExprNode[];
      }
    | {
        readonly kind: 'if';
        readonly condition: ExprNode;
        readonly then: ExprNode;
        readonly otherwise: ExprNode;
      }
    | { readonly kind: 'call'; readonly fn: FunctionName; readonly args: readonly ExprNode[] }
  );

export type NameNode = Extract<ExprNode, { kind: 'name' }>;

/** The nodes directly below a node, in the order they are written. */
export function childrenOf(node: ExprNode): readonly ExprNode[] {
  switch (node.kind) {
    case 'negate':
    case 'not':
      return [node.of];
    case 'arithmetic':
    case 'logic':
      return [node.left, node.right];
    case 'compare':
      return node.terms;
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'call':
      return node.args;
    default:
      return [];
  }
}

/** Every name of the tree, in the order written, repeats included. */
export function namesOf(tree: ExprNode): readonly NameNode[] {
  const found: NameNode[] = [];
  const visit = (node: ExprNode): void => {
    if (node.kind === 'name') found.push(node);
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  return found;
}

/** A name as a rule writes it. @example spellName(['r03', 'ytd'], 'previous') // 'previous(r03.ytd)' */
export function spellName(path: readonly string[], when: When): string {
  const dotted = path.join('.');
  return when === 'now' ? dotted : `${when}(${dotted})`;
}
