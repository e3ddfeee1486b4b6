import type { Caveat } from '../../model/analysis';
import { plannedMeasures } from '../tables/plan-table';
import { referencedMeasures } from '../tables/reference-table';
import type { Work } from '../work';
import { note, warning } from './caveat';

/** Plans that are forecasts or worked out from other figures, and references that are. */
export function planCaveats(work: Work): Caveat[] {
  const plans = plannedMeasures(work).flatMap(({ measure, figure }) => {
    if (!figure || figure.basis === 'published') return [];
    const about = {
      ...{ table: 'plan', row: measure.definition.id, measure: measure.definition.id },
      facts: { value: figure.value, unit: figure.unit, source: figure.source, date: figure.date },
    };
    return [figure.basis === 'forecast' ? warning('plan-forecast', about) : note('plan-inferred', about)];
  });
  const references = referencedMeasures(work).flatMap(({ measure, figure }) => {
    if (figure.basis === 'published') return [];
    const row = `${measure.definition.id}·${figure.area}`;
    const facts = { value: figure.value, unit: figure.unit, source: figure.source, date: figure.date };
    return [note('reference-inferred', { table: 'reference', row, measure: measure.definition.id, facts })];
  });
  return [...plans, ...references];
}
