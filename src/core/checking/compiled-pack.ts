import type { ExpressionParser, ParseResult } from '../expression/expression-parser';
import type { Pack } from '../model/pack';
import type { RuleDefinition } from '../model/rule';

/** The parsed texts of one rule, as plain JSON. A text that does not parse keeps its problems: the rule is broken. */
export interface RuleTrees {
  /** null where the rule is a named check */
  readonly expr: ParseResult | null;
  /** null where the rule has no premise */
  readonly when: ParseResult | null;
  /** by fact name, in the order of the rule */
  readonly facts: Readonly<Record<string, ParseResult>>;
}

/** A pack with every rule parsed once, so that a run needs no parser. Plain JSON; `trees[i]` belongs to `rules[i]`. */
export interface CompiledPack extends Pack {
  readonly trees: readonly RuleTrees[];
}

/** Parses the texts of one rule; never throws, whatever they hold. */
export function parseRule(rule: RuleDefinition, parser: ExpressionParser): RuleTrees {
  const facts = Object.entries(rule.facts ?? {}).map(([name, text]) => [name, parser.parse(text)] as const);
  return {
    expr: rule.check === undefined ? parser.parse(rule.expr) : null,
    when: rule.when === undefined ? null : parser.parse(rule.when),
    facts: Object.fromEntries(facts),
  };
}

/** Parses every rule of a pack: done once when the pack is built, or when a user loads a pack of their own. */
export function parsePack(pack: Pack, parser: ExpressionParser): CompiledPack {
  return { ...pack, trees: pack.rules.map((rule) => parseRule(rule, parser)) };
}
