import { contribution } from '../../indicators/contribution';
import { contributionShare } from '../../indicators/contribution-share';
import { growth } from '../../indicators/growth';
import { defined, missingOf, undefinedBecause, type Indicator } from '../../indicators/indicator';
import { monthGrowth } from '../../indicators/month-growth';
import { quantityIn } from '../../indicators/quantity-in';
import { ratio } from '../../indicators/ratio';
import { share } from '../../indicators/share';
import { shareChange } from '../../indicators/share-change';
import type { AnalysisCell, AnalysisIndicator, ColumnSpan } from '../../model/analysis';
import type { MeasurePlan } from '../measures/measure-plan';
import { cellOf, medianOf, printedAmount, termsOf, type Sums } from './sums';

/** What a cell of a measure is computed from. */
export interface MeasureFacts {
  readonly plan: MeasurePlan;
  readonly sums: Sums;
  /** of the whole that the group is a part of */
  readonly total: Sums;
  readonly span: ColumnSpan;
  /** 1–12 */
  readonly month: number;
}

/** Growth over a span; a single month has none in January and February, nor a level from February's cumulative. */
export function spanGrowth({ now, then }: Pick<Sums, 'now' | 'then'>, span: ColumnSpan, month: number): Indicator {
  const single = span === 'month' || span === 'month-from-cumulative';
  return single ? monthGrowth({ now, then, month }) : growth({ now, then });
}

function levelOf({ plan, sums, span, month }: MeasureFacts): AnalysisCell {
  const { unit } = plan.definition;
  const twoMonths = span === 'month-from-cumulative' && month === 2 && plan.form.skippedMonths.includes(1);
  const result = twoMonths ? undefinedBecause('two-months', unit) : printedAmount(sums.now, sums.unit, unit);
  return cellOf(result, sums.valued, termsOf(sums.unit, { now: sums.now }));
}

function increaseOf({ plan, sums }: MeasureFacts): Indicator {
  const { unit } = plan.definition;
  const missing = missingOf({ now: sums.now, then: sums.then });
  if (missing !== null) return undefinedBecause('missing', unit, { operand: missing });
  const difference = quantityIn({ value: sums.now! - sums.then!, unit: sums.unit }, unit);
  return typeof difference === 'number'
    ? defined(difference, unit)
    : undefinedBecause('units-differ', unit, { operand: 'now' });
}

/**
 * A cell of a measure: levels and increases in the unit it is printed in, the rest in percent and points.
 * @returns null for what is not computed from one group and its total
 */
export function measureCell(indicator: AnalysisIndicator, facts: MeasureFacts): AnalysisCell | null {
  const { plan, sums, total, span, month } = facts;
  const { unit } = sums;
  const [now, then, totalNow, totalThen] = [sums.now, sums.then, total.now, total.then];
  const pair = { now, then };
  switch (indicator) {
    case 'level':
      return levelOf(facts);
    case 'base':
      return cellOf(printedAmount(then, unit, plan.definition.unit, 'then'), sums.compared, termsOf(unit, { then }));
    case 'increase':
      return cellOf(increaseOf(facts), sums.compared, termsOf(unit, pair));
    case 'growth':
      return cellOf(spanGrowth(sums, span, month), sums.compared, termsOf(unit, pair));
    case 'share':
      return cellOf(share({ part: now, total: totalNow }), sums.valued, termsOf(unit, { part: now, total: totalNow }));
    case 'share-change':
      return cellOf(
        shareChange({ part: now, total: totalNow }, { part: then, total: totalThen }),
        sums.compared,
        termsOf(unit, { part: now, total: totalNow, partThen: then, totalThen }),
      );
    case 'contribution':
      return cellOf(contribution({ ...pair, totalThen }), sums.compared, termsOf(unit, { ...pair, totalThen }));
    case 'contribution-share':
      return cellOf(
        contributionShare({ ...pair, totalNow, totalThen }),
        sums.compared,
        termsOf(unit, { ...pair, totalNow, totalThen }),
      );
    case 'growing':
      return cellOf(defined(sums.growing, '户'), sums.compared);
    case 'compared':
      return cellOf(defined(sums.compared, '户'), sums.compared);
    case 'growing-share':
      return cellOf(growingOf(sums), sums.compared, termsOf('户', { growing: sums.growing, all: sums.compared }));
    case 'median-growth':
      return cellOf(medianOf(sums), sums.compared);
    default:
      return null;
  }
}

/** 增长面 from counts. */
export function growingOf({ growing, compared }: Pick<Sums, 'growing' | 'compared'>): Indicator {
  return compared === 0
    ? undefinedBecause('missing', '%', { operand: 'all' })
    : ratio({ growing, all: compared }, 100, '%');
}
