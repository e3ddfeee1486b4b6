import type { ReasonCode } from '../model/explanation';
import type { LedgerExplanation } from '../model/ledger-explanation';
import { monthIndex, type Period } from '../model/period';
import type { RuleDefinition } from '../model/rule';
import { standingOf } from './standing';

/**
 * Reasons that are an enterprise's own: a stop, a new line, figures revised, a merger or another scope. Seasons, orders
 * and prices (1, 4) move its peers as well: leaving all who say so out would leave nobody to compare with. Others (9),
 * and an answer without a reason, do not tell which of the two they are.
 */
const OWN_REASONS: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['2', '3', '5', '6', '7']);

/** Figures that are unusual by themselves, as `askedOfFigure` names them; a slip of unit or sign says nothing of size. */
const UNUSUAL_FIGURES: ReadonlySet<string> = new Set(['figure.unlikely', 'figure.series']);

/** Months before the period whose figures this month's are held against: itself, the month before, last year's. */
const COMPARED = new Set([0, 1, 12]);

/**
 * Enterprises whose figures of this month, the month before or the same month of last year were unusual, explained by
 * something of their own, and accepted: their growth says nothing about their peers', and they stay in the totals.
 * @param rules of the pack, by id: only those that rest on a limit or a history (`statistical`) say that a size is unusual
 * @returns filers
 */
export function unusualMembers(
  all: readonly LedgerExplanation[],
  rules: ReadonlyMap<string, Pick<RuleDefinition, 'statistical'>>,
  period: Period,
): ReadonlySet<string> {
  const byFinding = new Map<string, LedgerExplanation[]>();
  for (const one of all) {
    const isOfSize = rules.get(one.rule)?.statistical === true || UNUSUAL_FIGURES.has(one.rule);
    if (!isOfSize || !COMPARED.has(monthIndex(period) - monthIndex(one.period))) continue;
    byFinding.set(one.fingerprint, [...(byFinding.get(one.fingerprint) ?? []), one]);
  }
  const members = new Set<string>();
  for (const ofFinding of byFinding.values()) {
    const standing = standingOf(ofFinding);
    if (standing?.decision !== 'accepted') continue;
    const { filer, reason } = standing.explanation;
    if (reason !== null && OWN_REASONS.has(reason)) members.add(filer);
  }
  return members;
}
