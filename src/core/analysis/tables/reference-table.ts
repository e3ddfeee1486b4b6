import { PERCENT, undefinedBecause } from '../../indicators/indicator';
import { quantityIn } from '../../indicators/quantity-in';
import { share } from '../../indicators/share';
import type { ReferenceFigure } from '../../model/plan';
import type { MeasurePlan } from '../measures/measure-plan';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftTable } from './draft';
import { wholeSums } from './headline-table';
import { cellOf, printedAmount, termsOf } from './sums';

/** A measure beside the figure of an area for the year: the latest one of each area. */
export function referencedMeasures(work: Work): readonly { measure: MeasurePlan; figure: ReferenceFigure }[] {
  const figures = work.pack.planBook?.references ?? [];
  return [...work.plans.values()]
    .filter((measure) => measure.definition.reference !== undefined && work.columns(measure, 'ytd').isFiled)
    .flatMap((measure) => {
      const latest = new Map<string, ReferenceFigure>();
      for (const figure of figures) {
        if (figure.indicator !== measure.definition.reference || figure.year !== work.request.period.year) continue;
        const known = latest.get(figure.area);
        if (!known || figure.date >= known.date) latest.set(figure.area, figure);
      }
      return [...latest.values()].map((figure) => ({ measure, figure }));
    });
}

/** 占全市的比重: figures of the zone beside those of the city. */
export function referenceTable(work: Work): DraftTable {
  const columns = (['level', 'reference', 'share'] as const).map((one) =>
    columnOf(null, one, 'ytd', 'ytd', one === 'share' ? { unit: PERCENT, decimals: 1 } : null),
  );
  const rows = referencedMeasures(work).map(({ measure, figure }) => {
    const { definition, ofZone } = measure;
    const sums = wholeSums(work, measure, 'ytd', work.request.period);
    const total = quantityIn({ value: figure.value, unit: figure.unit }, sums.unit);
    const part =
      total === undefined
        ? undefinedBecause('units-differ', PERCENT, { operand: 'total' })
        : share({ part: sums.now, total });
    return rowOf({
      ...{ id: `${definition.id}·${figure.area}`, subject: 'reference', labels: [definition.id, figure.area] },
      ...{ unit: definition.unit, decimals: definition.decimals, enterprises: sums.valued },
      members: ofZone ? null : { ...work.whole(measure), group: 0 },
      cells: [
        cellOf(printedAmount(sums.now, sums.unit, definition.unit), sums.valued),
        cellOf(printedAmount(figure.value, figure.unit, definition.unit, 'total'), 0),
        cellOf(part, sums.valued, [
          ...termsOf(sums.unit, { part: sums.now }),
          { role: 'total', value: figure.value, unit: figure.unit },
        ]),
      ],
    });
  });
  return { id: 'reference', kind: 'reference', measure: null, by: [], columns, rows };
}
