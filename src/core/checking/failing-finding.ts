import type { LinearTerm } from '../expression/compiled-rule';
import { expectedRange } from '../expression/expected-range';
import type { ExpectedRange, Finding, FindingValue, Tolerance } from '../model/finding';
import { formatPeriod } from '../model/period';
import type { Filing } from '../model/filing';
import { enterpriseKey } from './named/filed-twice';
import type { CorrectionReason } from './candidates';
import type { FailureCase } from './failure-case';
import { findingCells, findingValue } from './finding-values';
import { fingerprintOf } from './fingerprint';
import { tableSource } from './layout';
import { placeKey, placeName, type Place } from './place';
import type { ReturnFrame } from './return-frame';
import { selectRow } from './run-rules';
import type { RuleSet } from './rule-set';
import { suggestionsFor } from './suggest';
import type { SuspicionRanking } from './suspicion';

/** Digits kept of a computed figure: enough for any sum of a return, few enough to drop binary noise. */
const DIGITS = 12;

const clean = (value: number): number => Number(value.toPrecision(DIGITS));

/** What all findings about one form of one return share. */
export interface FindingFrame {
  readonly frame: ReturnFrame;
  readonly ruleSet: RuleSet;
  readonly filing: Filing;
  /** power of ten by which the form is assumed to be off, where the unit vote found a slip */
  readonly exponent: number;
}

/** @param hidden leave out the sides of the comparison: one of them is a limit or a history */
function ruleFacts(one: FailureCase, { frame, ruleSet, exponent }: FindingFrame, hidden: boolean): Finding['facts'] {
  const facts: Record<string, string | number> = {};
  const { comparison } = one.explanation;
  if (comparison && !hidden) {
    facts['left'] = clean(comparison.left);
    facts['right'] = clean(comparison.right);
    facts['difference'] = clean(Math.abs(comparison.left - comparison.right));
  }
  const { instance, row, plan } = one;
  if (instance.group !== null && row !== null) {
    selectRow(frame, ruleSet.layout, plan, instance.group, row);
    const received = frame.received[tableSource(plan.layout, 'now')]!.groupRows(instance.group)[row]!;
    facts['item'] = `${received.code} ${received.name}`.trim();
  }
  for (const [name, fact] of instance.facts()) {
    const value = fact.explain(frame).comparison?.left ?? NaN;
    if (Number.isFinite(value)) facts[name] = clean(value);
  }
  if (exponent !== 0) facts['assumedExponent'] = exponent;
  return facts;
}

function toleranceOf(one: FailureCase): Tolerance | null {
  const { comparison } = one.explanation;
  if (!comparison) return null;
  const { slack, unit, slackFrom, parts } = comparison;
  return { value: slack, unit: unit ?? '', from: slackFrom, parts };
}

/** Null too where the cell is one of two that were swapped: its range would rest on the wrong value of the other. */
function expectedOf(
  one: FailureCase,
  place: Place | undefined,
  meant: number | undefined,
  values: readonly FindingValue[],
): ExpectedRange | null {
  const { comparison } = one.explanation;
  const term: LinearTerm | undefined = place && one.terms.get(placeKey(place));
  if (!comparison || !term) return null;
  const range = expectedRange(comparison, term);
  const { low, high } = range;
  if (low === null && high === null) return null;
  const outside = meant !== undefined && ((low !== null && meant < low) || (high !== null && meant > high));
  return outside ? null : { ...range, unit: range.unit || (unitOfSides(one, values) ?? '') };
}

/** Values of a finding: the first cell's first, so that a message about `{item}` and `{column}` is about it. */
function valuesOf(places: readonly Place[], { frame }: FindingFrame, one: FailureCase): readonly FindingValue[] {
  return places.map((place) => findingValue(frame, place, one.plan.layout));
}

/**
 * The finding of a failed rule: cells with the most likely wrong one first, figures as received, what would satisfy
 * the rule, and how it came about. A rule that rests on a limit or a history shows an enterprise no range (domain.md §1).
 */
export function failingFinding(one: FailureCase, ranking: SuspicionRanking, context: FindingFrame): Finding {
  const { frame, filing, exponent } = context;
  const { rule } = one.instance;
  const places = ranking.ranked(one);
  const [first] = places;
  const values = valuesOf(places, context, one);
  const enterprise = enterpriseKey(filing);
  const hidden = rule.statistical === true && rule.audience === 'enterprise';
  const facts = ruleFacts(one, context, hidden);
  const suggestions = hidden || exponent !== 0 ? [] : suggestionsFor(one, ranking, frame);
  const strong = first && ranking.of(first).corrections.find((correction) => correction.strong);
  return {
    code: 'rule-fails',
    class: rule.class,
    essLevel: rule.essLevel,
    audience: rule.audience,
    rule: rule.id,
    ruleVersion: context.ruleSet.pack.version,
    source: rule.source,
    form: filing.form.id,
    enterprise: filing.enterprise.code ?? filing.enterprise.name,
    period: frame.period,
    cells: findingCells(frame, places, filing),
    values,
    unit: unitOfSides(one, values),
    expected: hidden || exponent !== 0 ? null : expectedOf(one, first, strong?.trials[0]?.value, values),
    tolerance: hidden ? null : toleranceOf(one),
    facts,
    evidence: hidden ? null : one.explanation.evidence,
    suggestions,
    cause: first && strong ? causeOf(frame, first, strong.reason) : null,
    fingerprint: fingerprintOf({
      rule: rule.id,
      form: filing.form.id,
      enterprise,
      period: frame.period && formatPeriod(frame.period),
      values: values.map((value) => [value.name, value.value]),
      facts: {},
    }),
  };
}

/** Unit of the two sides; rows that state their own unit (products) give it where they all have the same. */
function unitOfSides(one: FailureCase, values: readonly FindingValue[]): string | null {
  const { comparison } = one.explanation;
  if (!comparison?.linear || comparison.unit !== null) return comparison?.unit ?? null;
  const units = new Set(values.map((value) => value.unit));
  return units.size === 1 ? [...units][0]! : null;
}

/**
 * A cell has one correction that explains it best, so cell and kind of slip name the cause, whichever form's rule
 * found it. Never the value: a cause goes where a suggested value must not (domain.md §1).
 */
function causeOf(frame: ReturnFrame, place: Place, reason: CorrectionReason): string {
  return `${place.form.form.id} ${placeName(frame, place, place.form)} ${reason}`;
}
