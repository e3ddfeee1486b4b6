import type { CompiledPack } from '../checking/compiled-pack';
import type { Finding, FindingValue } from '../model/finding';
import type { RuleDefinition } from '../model/rule';
import type { MeasurePlan } from '../analysis/measures/measure-plan';

/** How much a failed relation says about the first of its cells, and about the others. */
const WEIGHTS = {
  mandatory: { first: 1, others: 0.5 },
  verify: { first: 0.9, others: 0.4 },
  /** rests on a limit or a history: peers and witnesses judge that better */
  statistical: { first: 0, others: 0 },
  hint: { first: 0.1, others: 0 },
} as const;

/** Slips that leave no doubt, whatever the class of the relation that shows them. */
const GROSS_REASONS: ReadonlySet<string> = new Set(['power-of-ten', 'sign', 'swapped-columns']);
/** Named checks that only a mistake of the form as a whole fails: rows or years in each other's place, last year's again. */
const PATTERN_CHECKS = ['refiled-last-year', 'shifted-rows', 'swapped-years'] as const;
/** Named checks that only such a slip fails: a whole form in another unit, or filed again. */
const GROSS_CHECKS: ReadonlySet<string> = new Set([
  ...['unit-slip', 'repeated-filing', 'alike-returns'],
  ...PATTERN_CHECKS,
]);

export type RulesById = ReadonlyMap<string, RuleDefinition>;

export function rulesById(pack: CompiledPack): RulesById {
  return new Map(pack.rules.map((rule) => [rule.id, rule]));
}

/** Whether a finding says already that a form is shifted, swapped or filed again as a whole. */
export function tellsPattern({ rule, form, cause }: Finding, rules: RulesById, of: string): boolean {
  const check = rules.get(rule)?.check;
  return form === of && (PATTERN_CHECKS.some((name) => name === check) || cause?.includes('swapped-columns') === true);
}

/** Whether a finding is of something that cannot be right, however small the enterprise: it is called in any case. */
function isGross(finding: Finding, rules: RulesById): boolean {
  if (GROSS_CHECKS.has(rules.get(finding.rule)?.check ?? '') || finding.cause?.includes('swapped-columns') === true)
    return true;
  return finding.suggestions.some(({ reason }) => GROSS_REASONS.has(reason));
}

/** Whether the finding has to be settled before anything is published: a mandatory relation that fails, or a gross slip. */
export function mustBeSettled(finding: Finding, rules: RulesById): boolean {
  return (finding.class === 'mandatory' && finding.code === 'rule-fails') || isGross(finding, rules);
}

/** Whether a value of a finding goes into a measure: the same item of the same form, in whatever column of this year. */
export function goesInto({ name, item, when }: FindingValue, finding: Finding, { form, terms }: MeasurePlan): boolean {
  if (when !== 'now' || item === null) return false;
  const alias = /^([A-Za-z]\w*)\.r?\w+\./.exec(name)?.[1];
  if (alias === undefined ? finding.form !== form.id : alias !== form.alias) return false;
  return Object.values(terms).some((term) =>
    term.places.some((place) => place.item !== null && place.form.form.items[place.item]!.code === item),
  );
}

function weightsOf(finding: Finding, rules: RulesById): (typeof WEIGHTS)[keyof typeof WEIGHTS] {
  if (isGross(finding, rules)) return WEIGHTS.mandatory;
  const rule = rules.get(finding.rule);
  if (rule?.statistical === true) return WEIGHTS.statistical;
  return finding.class === 'mandatory' ? WEIGHTS.mandatory : finding.class === 'verify' ? WEIGHTS.verify : WEIGHTS.hint;
}

/**
 * What the findings of a return say about its value in one total, 0 … 1, with the finding that says most.
 */
export function suspectByFindings(
  findings: readonly Finding[],
  plan: MeasurePlan,
  rules: RulesById,
): { readonly suspicion: number; readonly finding: Finding | null } {
  let suspicion = 0;
  let told: Finding | null = null;
  for (const finding of findings) {
    const weights = weightsOf(finding, rules);
    finding.values.forEach((value, at) => {
      if (!goesInto(value, finding, plan)) return;
      const weight = at === 0 ? weights.first : weights.others;
      if (weight > suspicion) [suspicion, told] = [weight, finding];
    });
  }
  return { suspicion, finding: told };
}
