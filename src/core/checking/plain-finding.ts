import type { CellRef } from '../model/cell';
import type { Filing, Oddity } from '../model/filing';
import type { Finding, FindingValue } from '../model/finding';
import { formatPeriod } from '../model/period';
import type { RuleDefinition } from '../model/rule';
import { oddityKind } from '../reading/oddity-codes';
import { findingCells, findingValue } from './finding-values';
import { fingerprintOf } from './fingerprint';
import type { FindingFrame } from './failing-finding';
import type { NamedFailure } from './named/named-check';
import { enterpriseKey } from './named/filed-twice';
import type { BrokenRule } from './rule-set';

/** What a finding is made of when no expression is behind it. */
interface Parts {
  readonly code: string;
  readonly rule: Pick<RuleDefinition, 'class' | 'essLevel' | 'audience' | 'source'> & { readonly id: string };
  readonly ruleVersion: string;
  readonly filing: Filing;
  readonly cells: readonly CellRef[];
  readonly values: readonly FindingValue[];
  readonly facts: Finding['facts'];
  readonly period: Finding['period'];
  /** facts that place the finding without an address */
  readonly identity: Finding['facts'];
}

function plainFinding({ code, rule, ruleVersion, filing, cells, values, facts, period, identity }: Parts): Finding {
  return {
    code,
    class: rule.class,
    essLevel: rule.essLevel,
    audience: rule.audience,
    rule: rule.id,
    ruleVersion,
    source: rule.source,
    form: filing.form.id,
    enterprise: filing.enterprise.code ?? filing.enterprise.name,
    period,
    cells,
    values,
    unit: null,
    expected: null,
    tolerance: null,
    facts,
    evidence: null,
    suggestions: [],
    cause: null,
    fingerprint: fingerprintOf({
      rule: rule.id,
      form: filing.form.id,
      enterprise: enterpriseKey(filing),
      period: period && formatPeriod(period),
      values: values.map((value) => [value.name, value.value]),
      facts: identity,
    }),
  };
}

/** The finding of a named check. */
export function namedFinding(rule: RuleDefinition, failure: NamedFailure, context: FindingFrame): Finding {
  const { frame, filing, ruleSet } = context;
  const own = ruleSet.layout.formIds.get(filing.form.id)!;
  const finding = plainFinding({
    code: 'rule-fails',
    rule,
    ruleVersion: ruleSet.pack.version,
    filing,
    cells: [...findingCells(frame, failure.places, filing), ...failure.cells],
    values: failure.places.map((place) => findingValue(frame, place, own)),
    facts: failure.facts,
    period: frame.period,
    identity: failure.facts,
  });
  return failure.cause === undefined ? finding : { ...finding, cause: failure.cause };
}

/** The finding of a check over two returns, told on one of them. */
export function pairFinding(rule: RuleDefinition, failure: NamedFailure, filing: Filing, ruleVersion: string): Finding {
  const { cells, facts } = failure;
  const identity = withoutAddresses(facts);
  return plainFinding({
    code: 'rule-fails',
    rule,
    ruleVersion,
    filing,
    cells,
    values: [],
    facts,
    period: filing.period,
    identity,
  });
}

/** A rule that could not be run (无法执行): never a pass. For the office, which owns the rule. */
export function brokenFinding(broken: BrokenRule, context: FindingFrame): Finding {
  const [problem] = broken.problems;
  const facts = {
    why: broken.why,
    ...(problem ? { position: problem.position, ...problem.facts } : {}),
    ...(broken.rule.origin === undefined ? {} : { origin: broken.rule.origin }),
  };
  return plainFinding({
    code: 'rule-broken',
    rule: { ...broken.rule, audience: 'office' },
    ruleVersion: context.ruleSet.pack.version,
    filing: context.filing,
    cells: [],
    values: [],
    facts,
    period: context.frame.period,
    identity: facts,
  });
}

/** What was unusual about how a cell was filled or found: a finding of level 0. */
export function oddityFinding(oddity: Oddity, context: FindingFrame): Finding {
  const kind = oddityKind(oddity.code);
  return plainFinding({
    code: oddity.code,
    rule: { ...kind, id: oddity.code, source: '' },
    ruleVersion: context.ruleSet.pack.version,
    filing: context.filing,
    cells: oddity.at,
    values: [],
    facts: oddity.facts,
    period: context.frame.period,
    identity: withoutAddresses(oddity.facts),
  });
}

/** Facts that change when rows move are no part of what a finding is. */
function withoutAddresses(facts: Finding['facts']): Finding['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !/address|cell|row|sheet|path/i.test(name)));
}
