import { isLetter } from './characters';
import type { ExpressionParser, ParseResult } from './expression-parser';
import { growTree } from './grow-tree';
import { lex } from './lex';
import { problem, type Problem } from './problem';
import type { SyntaxNode } from './syntax-node';
import type { Token } from './token';
import { childrenOf, type ExprNode } from './tree';

export const EXPRESSION_LIMITS = { characters: 2000, brackets: 32, nodes: 500, depth: 32 } as const;

/**
 * The parser of rule texts: mathjs' `parse` alone, loaded when first needed, in an instance of our own
 * whose names may be Chinese. No text is ever evaluated by it.
 */
export async function loadParser(): Promise<ExpressionParser> {
  const { create, parseDependencies } = await import('mathjs/number');
  const { parse } = create(parseDependencies ?? {});
  const isAlpha = parse.isAlpha;
  parse.isAlpha = (c, previous, next) => isLetter(c) || isAlpha(c, previous, next);
  return { parse: (text) => parseText(text, (plain) => parse(plain) as unknown as SyntaxNode) };
}

function parseText(text: string, parse: (plain: string) => SyntaxNode): ParseResult {
  const refused = (...problems: Problem[]): ParseResult => ({ ok: false, problems });
  const whole = { at: 0, length: text.length };
  if (text.length > EXPRESSION_LIMITS.characters) {
    return refused(problem('too-long', whole, { measured: text.length, limit: EXPRESSION_LIMITS.characters }));
  }
  const { tokens, problems } = lex(text);
  if (problems.length > 0) return refused(...problems.slice(0, 20));
  if (tokens.length === 0) return refused(problem('empty', whole));
  const nesting = checkNesting(tokens);
  if (nesting) return refused(nesting);
  const plain = plainText(tokens);
  let syntax: SyntaxNode;
  try {
    syntax = parse(plain.text);
  } catch (error) {
    return refused(syntaxProblem(error, plain.starts, tokens));
  }
  const tree = growTree(syntax, tokens);
  if ('code' in tree) return refused(tree);
  const size = checkSize(tree);
  return size ? refused(size) : { ok: true, tree };
}

/** Brackets, and the signs that nest without brackets (`- - -a`, `a^b^c`, `a ? b : c ? …`), before anything recurses. */
function checkNesting(tokens: readonly Token[]): Problem | null {
  const open: Token[] = [];
  let prefixes = 0;
  let nesting = 0;
  for (const token of tokens) {
    const sign = token.kind === 'sign' ? token.spelling : '';
    prefixes = sign === '-' || sign === '+' || sign === 'not' ? prefixes + 1 : 0;
    if (sign === '^' || sign === '?') nesting += 1;
    if (sign === '(') open.push(token);
    if (sign === ')' && !open.pop()) return problem('brackets', token);
    const deepest = Math.max(open.length, prefixes, nesting);
    if (deepest > EXPRESSION_LIMITS.brackets) {
      return problem('too-deep', token, { limit: EXPRESSION_LIMITS.brackets });
    }
  }
  const unclosed = open.pop();
  return unclosed ? problem('brackets', unclosed) : null;
}

/** The text the parser gets: signs in their plain spelling, and a harmless stand-in for every text. */
function plainText(tokens: readonly Token[]): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += (token.kind === 'text' ? '"t"' : token.spelling) + ' ';
  }
  return { text, starts };
}

function syntaxProblem(error: unknown, starts: readonly number[], tokens: readonly Token[]): Problem {
  const last = tokens[tokens.length - 1]!;
  if (error instanceof RangeError) return problem('too-deep', last, { limit: EXPRESSION_LIMITS.brackets });
  const char = (error as { char?: unknown }).char;
  const offset = typeof char === 'number' ? char - 1 : 0;
  let index = 0;
  while (index + 1 < starts.length && starts[index + 1]! <= offset) index += 1;
  return problem('syntax', tokens[index] ?? last);
}

/** Counts nodes and depth; a long sum is not deep: its left spine counts as one level. */
function checkSize(tree: ExprNode): Problem | null {
  let nodes = 0;
  const depthOf = (node: ExprNode): number => {
    nodes += 1;
    let depth = 0;
    for (const child of childrenOf(node)) {
      const spine = 'left' in node && node.left === child && child.kind === node.kind;
      depth = Math.max(depth, depthOf(child) - (spine ? 1 : 0));
    }
    return depth + 1;
  };
  const depth = depthOf(tree);
  const { nodes: most, depth: deepest } = EXPRESSION_LIMITS;
  if (nodes > most) return problem('too-many-nodes', tree, { measured: nodes, limit: most });
  return depth > deepest ? problem('too-deep', tree, { measured: depth, limit: deepest }) : null;
}
