import { PERCENT, undefinedBecause, type Amount, type Indicator } from '../../indicators/indicator';
import { margin } from '../../indicators/margin';
import { perHead } from '../../indicators/per-head';
import { quantityIn } from '../../indicators/quantity-in';
import { rateDifference } from '../../indicators/rate-difference';
import { sellThrough } from '../../indicators/sell-through';
import { share } from '../../indicators/share';
import { valueAddedRate } from '../../indicators/value-added-rate';
import type { AnalysisCell, ColumnSpan } from '../../model/analysis';
import type { Period } from '../../model/period';
import type { RatioDefinition } from '../../model/analysis-definition';
import type { GroupPair, Work } from '../work';
import { cellOf, sumsAt, type Sums } from './sums';

const ROLES: Readonly<Record<RatioDefinition['indicator'], readonly [upper: string, lower: string]>> = {
  'sell-through': ['sales', 'output'],
  'value-added-rate': ['valueAdded', 'output'],
  margin: ['profit', 'revenue'],
  share: ['part', 'total'],
  'per-head': ['amount', 'persons'],
};

/** Unit in which a rate is given. */
export function ratioUnit({ indicator, unit }: RatioDefinition): string {
  return indicator === 'per-head' ? `${unit ?? '千元'}/人` : PERCENT;
}

/** The rate of two sums; the lower one is brought to the unit of the upper. */
function rateOf(ratio: RatioDefinition, upper: Amount, upperUnit: string, lower: Amount, lowerUnit: string): Indicator {
  if (ratio.indicator === 'per-head') {
    const unit = ratio.unit ?? upperUnit;
    const amount = quantityIn({ value: upper, unit: upperUnit }, unit);
    if (amount === undefined) return undefinedBecause('units-differ', ratioUnit(ratio), { operand: 'amount' });
    return perHead({ amount: { value: amount, unit }, persons: lower });
  }
  const below = quantityIn({ value: lower, unit: lowerUnit }, upperUnit);
  const [, operand] = ROLES[ratio.indicator];
  if (below === undefined) return undefinedBecause('units-differ', PERCENT, { operand });
  switch (ratio.indicator) {
    case 'sell-through':
      return sellThrough({ sales: [upper], output: [below] });
    case 'value-added-rate':
      return valueAddedRate({ valueAdded: upper, output: below });
    case 'margin':
      return margin({ profit: upper, revenue: below });
    case 'share':
      return share({ part: upper, total: below });
  }
}

/** Sums of a ratio's two measures in one group, over the members that have both. */
function sumsOf(
  work: Work,
  ratio: RatioDefinition,
  groups: GroupPair & { readonly group: number },
  span: ColumnSpan,
  period: Period,
): readonly [Sums, Sums] {
  const { upper, lower } = work.ratio(ratio, span, period);
  const { group } = groups;
  const [above, below] = ratio.over.map((id) => work.plans.get(id)!);
  return [
    sumsAt(work.sums(upper, groups), group, above!.unit, above!.ofZone),
    sumsAt(work.sums(lower, groups), group, below!.unit, below!.ofZone),
  ];
}

/**
 * A rate of a group, or its change on the same period of last year in points: the ratio of sums, over the enterprises
 * that have both figures.
 */
export function ratioCell(
  work: Work,
  ratio: RatioDefinition,
  { now, then, group }: GroupPair & { readonly group: number },
  span: ColumnSpan,
  indicator: 'rate' | 'rate-change',
  period: Period = work.request.period,
): AnalysisCell {
  const [upper, lower] = sumsOf(work, ratio, { now, then, group }, span, period);
  const rate = rateOf(ratio, upper.now, upper.unit, lower.now, lower.unit);
  const [above, below] = ROLES[ratio.indicator];
  const terms = [
    { role: above, value: upper.now, unit: upper.unit },
    { role: below, value: lower.now, unit: lower.unit },
  ];
  if (indicator === 'rate') return cellOf(rate, upper.valued, terms);
  const before = rateOf(ratio, upper.then, upper.unit, lower.then, lower.unit);
  const change = rateDifference(rate, before);
  return cellOf(change, Math.min(upper.compared, lower.compared), [
    ...terms,
    { role: `${above}Then`, value: upper.then, unit: upper.unit },
    { role: `${below}Then`, value: lower.then, unit: lower.unit },
  ]);
}
