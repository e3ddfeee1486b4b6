import type { ReturnToCheck } from '../checking/check-input';
import { filingsThatCount } from '../checking/filings-that-count';
import { frameOf } from '../checking/return-frame';
import type { RuleSet } from '../checking/rule-set';
import type { Filing } from '../model/filing';
import { computeFigure, isFor } from './compute-figure';
import type { Figure, SeriesPoint } from './figure';
import { planFigures } from './figure-plan';
import { earlierReturns } from './monthly-returns';

/** A series starts with the first month filed. */
function fromFirst(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = points.findIndex(({ result }) => result !== null);
  return first < 0 ? [] : points.slice(first);
}

/**
 * The figures of one return (指标): growth with its sign word, sell-through, value-added rate, margin, as the pack asks.
 * Computed from the values as received; what was received is never changed by it.
 * @param history earlier filings of the same enterprise, for the series; without them a series has what `input` brings
 * @returns the figures whose forms were received, in the order of the pack; none for a pack that asks for none
 */
export function figuresOf(
  input: ReturnToCheck,
  { pack, layout }: Pick<RuleSet, 'pack' | 'layout'>,
  history: readonly Filing[] = [],
): readonly Figure[] {
  const plans = planFigures(pack, layout);
  if (plans.length === 0) return [];
  const frame = frameOf(layout, { ...input, filings: filingsThatCount(input.filings, input.asked) });
  const { period } = frame;
  const earlier =
    period === null
      ? []
      : earlierReturns(input, history, period).map((month) => ({
          period: month.period,
          frame: month.input && frameOf(layout, month.input),
        }));
  return plans
    .filter((plan) => isFor(plan, frame))
    .map((plan): Figure => {
      const { definition, method } = plan;
      const { result, terms } = computeFigure(plan, frame);
      const before = earlier.map((month): SeriesPoint => ({
        period: month.period,
        result: month.frame && isFor(plan, month.frame) ? computeFigure(plan, month.frame).result : null,
      }));
      const series = period === null ? [] : fromFirst([...before, { period, result }]);
      return {
        id: definition.id,
        definition,
        result,
        decimals: definition.decimals,
        formula: method.formula,
        terms,
        series,
      };
    });
}
