import type { Problem } from './problem';
import type { ExprNode } from './tree';

export type ParseResult =
  { readonly ok: true; readonly tree: ExprNode } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Turns the text of a rule into a tree, or into the problems it has; never throws, whatever the text. */
export interface ExpressionParser {
  parse(text: string): ParseResult;
}
