import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import { monthIndex } from '../model/period';
import type { FilingResult } from '../model/result';
import type { ReturnToCheck } from './check-input';
import { findColumnSwap, type ColumnSwap } from './column-swap';
import { failingFinding, type FindingFrame } from './failing-finding';
import { explainFailure, type FailureCase } from './failure-case';
import { filingsThatCount } from './filings-that-count';
import { groupCauses } from './group-causes';
import type { CheckContext } from './named/named-check';
import { repeatedFiling } from './named/repeated-filing';
import { withNamedCause } from './named-cause';
import type { OutcomeMemory } from './recheck/outcome-memory';
import { brokenFinding, namedFinding, oddityFinding } from './plain-finding';
import { frameOf, type ReturnFrame } from './return-frame';
import { inForce, MOST_ROWS_TOLD, runRules, type RunResult, type Undecided } from './run-rules';
import type { FormPlan, RuleSet } from './rule-set';
import { SuspicionRanking } from './suspicion';
import { assumeRightUnit, isCoarseRounding } from './unit-correction';
import type { UnitVote } from './unit-vote';

/** The check of one form on its way: what the rules came to, before findings are made. */
interface Judged {
  readonly filing: Filing;
  readonly plan: FormPlan;
  readonly vote: UnitVote;
  readonly run: RunResult;
}

interface NamedResult {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  readonly holds: number;
  readonly fails: number;
}

function runNamed(plan: FormPlan, context: Omit<CheckContext, 'rule'>, make: FindingFrame): NamedResult {
  const month = context.frame.period && monthIndex(context.frame.period);
  const findings: Finding[] = [];
  const undecided: Undecided[] = [];
  let holds = 0;
  let fails = 0;
  for (const named of plan.named) {
    if (named.check.on !== 'return' || !inForce(named, month)) continue;
    const outcome = named.check.run({ ...context, rule: named.rule });
    if (outcome.state === 'holds') holds++;
    else if (outcome.state === 'undecided') {
      undecided.push({ rule: named.rule.id, operands: outcome.operands, why: 'missing' });
    } else {
      fails++;
      findings.push(...outcome.failures.map((failure) => namedFinding(named.rule, failure, make)));
    }
  }
  return { findings, undecided, holds, fails };
}

function repeatedRules(plan: FormPlan): ReadonlySet<string> {
  return new Set(plan.named.filter(({ check }) => check.name === repeatedFiling.name).map(({ rule }) => rule.id));
}

/** The unit line needs no finding of its own where the unit vote has one. */
function oddityFindings({ filing, vote }: Judged, make: FindingFrame): Finding[] {
  const oddities = filing.oddities.filter(({ code }) => vote.state !== 'slip' || code !== 'unit.line-differs');
  return oddities.map((oddity) => oddityFinding(oddity, make));
}

function judgeForms(
  ruleSet: RuleSet,
  input: ReturnToCheck,
  frame: ReturnFrame,
  memory: OutcomeMemory | undefined,
): readonly Judged[] {
  const { layout } = ruleSet;
  const votes = new Map(layout.forms.map((form) => [form, assumeRightUnit(frame, layout, form)]));
  memory?.begin(frame);
  return input.filings.flatMap((filing): Judged[] => {
    const plan = ruleSet.plans.get(filing.form.id);
    if (!plan) return [];
    return [{ filing, plan, vote: votes.get(plan.layout)!, run: runRules(plan, frame, layout, memory) }];
  });
}

/** What a swap of whole columns explains has that cause, before any of a single cell. */
function withCause(finding: Finding, swap: ColumnSwap | null): Finding {
  if (!swap) return finding;
  const pairs = swap.pairs.map((pair) => pair.join('-')).join(' ');
  return { ...finding, cause: `${finding.form ?? ''} swapped-columns ${pairs}`, suggestions: [] };
}

/** Of a rule that fails on more rows than are told, every finding says on how many it fails. */
function withUntold(finding: Finding, failedRows: number): Finding {
  return failedRows > MOST_ROWS_TOLD ? { ...finding, facts: { ...finding.facts, failedRows } } : finding;
}

/** What the check of all forms of a return has in common. */
interface Together {
  readonly ruleSet: RuleSet;
  readonly input: ReturnToCheck;
  readonly frame: ReturnFrame;
  readonly ranking: SuspicionRanking;
  readonly cases: readonly FailureCase[];
}

function resultOf({ ruleSet, input, frame, ranking, cases }: Together, judged: Judged): FilingResult {
  const { filing, plan, vote, run } = judged;
  const exponent = vote.state === 'slip' ? vote.slip.exponent : 0;
  const make: FindingFrame = { frame, ruleSet, filing, exponent };
  const own = cases.filter((one) => one.plan === plan);
  const swap = findColumnSwap(frame, ruleSet, plan, run.failures);
  const { layout } = ruleSet;
  const context = { input, filing, form: plan.layout, frame, layout, unitVote: vote, swapTold: swap !== null };
  const named = runNamed(plan, context, make);
  const findings = [
    ...oddityFindings(judged, make),
    ...plan.broken.map((broken) => brokenFinding(broken, make)),
    ...named.findings,
    ...own.map((one) => {
      const finding = withUntold(failingFinding(one, ranking, make), run.failedRows.get(one.instance) ?? 0);
      return withCause(finding, swap?.explains.has(one.failure) ? swap : null);
    }),
  ];
  return {
    filing,
    findings: groupCauses(withNamedCause(findings, named.findings), repeatedRules(plan)),
    outcomes: {
      holds: run.holds + named.holds,
      fails: run.fails + named.fails,
      undecided: run.undecidedCount + named.undecided.length,
      broken: plan.broken.length,
    },
    undecided: [...named.undecided, ...run.undecided],
  };
}

/** A return checked, with what it was laid out in. */
export interface CheckedReturn {
  readonly results: readonly FilingResult[];
  /** figures as received; null where a form was judged in another unit than it came in */
  readonly frame: ReturnFrame | null;
}

/** Checks filings of different forms together. */
function checkForms(ruleSet: RuleSet, input: ReturnToCheck, memory?: OutcomeMemory): CheckedReturn {
  const frame = frameOf(ruleSet.layout, input);
  const judged = judgeForms(ruleSet, input, frame, memory);
  const exponents = new Map(
    judged.flatMap(({ plan, vote }) =>
      vote.state === 'slip' ? [[plan.layout.index, vote.slip.exponent] as const] : [],
    ),
  );
  const cases = judged.flatMap(({ plan, run }) => {
    const explained = run.failures.map((failure) => explainFailure(failure, plan, frame, ruleSet));
    const real = exponents.size === 0 ? explained : explained.filter((one) => !isCoarseRounding(one, exponents));
    run.holds += explained.length - real.length;
    run.fails -= explained.length - real.length;
    return real;
  });
  const doubtful = new Set(exponents.keys());
  const ranking = new SuspicionRanking(frame, ruleSet, cases, doubtful);
  const results = judged.map((one) => resultOf({ ruleSet, input, frame, ranking, cases }, one));
  return { results, frame: exponents.size === 0 ? frame : null };
}

/**
 * Checks one return: what reading found odd, identity, register, period and version, the unit vote, then the rules.
 * Every rule comes out as holds, fails, undecided or broken; nothing is skipped silently.
 * Findings are made for failures only; their cells have the one most likely wrong first.
 * Where a form came twice, one counts beside the other forms (`filingsThatCount`); the other is checked on its own.
 * @param memory outcomes of the check before, where a return is checked again (`LiveCheck`)
 * @returns a result for each filing whose form the rules know, in the order of the input
 */
export function checkReturn(ruleSet: RuleSet, input: ReturnToCheck, memory?: OutcomeMemory): readonly FilingResult[] {
  return checkWithFrame(ruleSet, input, memory).results;
}

/** As `checkReturn`, with the layout of the filings that count, for what is asked about them next. */
export function checkWithFrame(ruleSet: RuleSet, input: ReturnToCheck, memory?: OutcomeMemory): CheckedReturn {
  const latest = filingsThatCount(input.filings, input.asked);
  const checked = checkForms(ruleSet, { ...input, filings: latest }, memory);
  const results = new Map(checked.results.map((one) => [one.filing, one]));
  for (const filing of input.filings) {
    if (latest.includes(filing)) continue;
    const beside = latest.filter((other) => other.form.id !== filing.form.id);
    for (const one of checkForms(ruleSet, { ...input, filings: [filing, ...beside] }).results) {
      if (one.filing === filing) results.set(filing, one);
    }
  }
  return { results: input.filings.flatMap((filing) => results.get(filing) ?? []), frame: checked.frame };
}
