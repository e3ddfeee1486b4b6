import type { ExprNode } from '../../expression/tree';
import type { RuleDefinition } from '../../model/rule';
import type { CompiledPack, RuleTrees } from '../compiled-pack';
import { lintFinding, type LintFinding } from './lint-finding';
import { normalForm } from './normal-form';

interface Written {
  readonly rule: RuleDefinition;
  readonly relation: string;
  readonly opposite: string;
  readonly premise: string;
  readonly where: string;
}

function written(rule: RuleDefinition, trees: RuleTrees): Written | null {
  const { expr, when } = trees;
  if (!expr?.ok || (when && !when.ok)) return null;
  const tree: ExprNode = expr.tree;
  return {
    rule,
    relation: normalForm(tree),
    opposite: normalForm(tree, true),
    premise: when ? normalForm(when.tree) : '',
    where: JSON.stringify([rule.form, rule.columns ?? null]),
  };
}

/** Items for which both rules are run; null where neither is repeated. */
function meet(a: RuleDefinition, b: RuleDefinition): boolean {
  if (!a.forEach || !b.forEach) return a.forEach === b.forEach;
  return a.forEach.some((item) => b.forEach!.includes(item));
}

function overlapInTime(a: RuleDefinition, b: RuleDefinition): boolean {
  const from = (rule: RuleDefinition): string => rule.validFrom ?? '';
  const to = (rule: RuleDefinition): string => rule.validTo ?? '9999';
  return from(a) <= to(b) && from(b) <= to(a);
}

/** Ids given twice, relations written twice, and mandatory relations that exclude each other under one premise. */
export function lintPairs(pack: CompiledPack): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const ids = new Map<string, RuleDefinition>();
  const before: Written[] = [];
  pack.rules.forEach((rule, index) => {
    const known = ids.get(rule.id);
    if (known && overlapInTime(known, rule))
      findings.push(lintFinding(rule, 'duplicate-id', 'id', { other: known.origin ?? known.id }));
    ids.set(rule.id, rule);
    const one = written(rule, pack.trees[index]!);
    if (!one) return;
    for (const other of before) {
      if (other.where !== one.where || other.premise !== one.premise) continue;
      if (!meet(other.rule, rule) || !overlapInTime(other.rule, rule)) continue;
      if (other.relation === one.relation) {
        findings.push(lintFinding(rule, 'duplicate-relation', 'expr', { other: other.rule.id }, 'warning'));
      }
      if (excludes(other, one) && rule.class === 'mandatory' && other.rule.class === 'mandatory') {
        findings.push(lintFinding(rule, 'contradiction', 'expr', { other: other.rule.id }));
      }
    }
    before.push(one);
  });
  return findings;
}

/** `a < b` against `a >= b`, and against `a > b`, `a == b`: no values satisfy both. */
function excludes(a: Written, b: Written): boolean {
  if (a.relation === b.opposite) return true;
  const [first, second] = [split(a.relation), split(b.relation)];
  if (!first || !second || first.sides !== second.sides) return false;
  const pair = new Set([first.op, second.op]);
  const strict = [...pair].filter((op) => op === '<' || op === '>');
  return pair.size === 2 && (strict.length === 2 || (strict.length === 1 && pair.has('==')));
}

function split(relation: string): { readonly op: string; readonly sides: string } | null {
  const match = /^(<=|>=|==|!=|<|>)(\(.*\))$/.exec(relation);
  return match ? { op: match[1]!, sides: match[2]! } : null;
}
