import { fill } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
import { ActionBar } from '../ActionBar';
import { askedOf } from './desk/outlier-choice';
import { useOutliers } from './use-outliers';

/** Starts the search; says what is still missing, or what was found. */
export function OutlierBar() {
  const { now, view, outliers, own } = useOutliers();
  const asked = askedOf(view.choice, now.facts?.columns ?? null);
  const missing = typeof asked === 'string' ? own.need[asked] : null;
  const flagged = now.outliers?.found.flagged ?? null;
  const found = (count: number): string =>
    count === 0 ? own.foundNone : fill(own.found, { flagged: formatNumber(count) });
  return (
    <ActionBar
      told={missing ?? (flagged === null ? '' : found(flagged))}
      action={own.find}
      disabled={missing !== null}
      act={() => void outliers.find()}
    />
  );
}
