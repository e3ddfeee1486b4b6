/** The part of a mathjs node that we read. Its own `evaluate` and `compile` are never called. */
export interface SyntaxNode {
  readonly type: string;
  readonly name?: unknown;
  readonly fn?: unknown;
  readonly implicit?: unknown;
  readonly args?: readonly SyntaxNode[];
  readonly params?: readonly SyntaxNode[];
  readonly conditionals?: readonly string[];
  readonly object?: SyntaxNode;
  readonly condition?: SyntaxNode;
  readonly trueExpr?: SyntaxNode;
  readonly falseExpr?: SyntaxNode;
  readonly content?: SyntaxNode;
}
