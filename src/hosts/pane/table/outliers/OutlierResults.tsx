import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fill } from '../../../../locales/fill';
import { formatNumber } from '../../../../locales/format';
import { RowsTable } from '../RowsTable';
import { useTableStyles } from '../table-styles';
import { ScatterChart } from './chart/ScatterChart';
import { askedOf } from './desk/outlier-choice';
import { GroupChoice } from './GroupChoice';
import { OutlierLists } from './OutlierLists';
import { SaveButtons } from './SaveButtons';
import { useOutliers } from './use-outliers';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '8px 12px 4px',
  },
  words: { flex: '1 1 170px', minWidth: 0 },
  stale: { flexShrink: 0, padding: '6px 12px', backgroundColor: tokens.colorStatusWarningBackground1 },
  preview: { flex: '0 0 30%', minHeight: '160px', display: 'flex', flexDirection: 'column' },
});

/** What was found: how much, the picture, the lists, and the row chosen in the table. @param tall whether there is room */
export function OutlierResults({ tall }: { readonly tall: boolean }) {
  const styles = useStyles();
  const common = useTableStyles();
  const { now, view, own, showRow } = useOutliers();
  const preview = useRef<HTMLDivElement>(null);
  const { outliers: shown, record } = now;
  useEffect(() => {
    if (record !== null) preview.current?.scrollIntoView({ block: 'nearest' });
  }, [record?.step]);
  if (shown === null) return null;
  const { asked, found } = shown;
  const left = found.leftOut.reduce((sum, { count }) => sum + count, 0);
  const stale = JSON.stringify(askedOf(view.choice, now.facts?.columns ?? null)) !== JSON.stringify(asked);
  return (
    <>
      {stale && <p className={mergeClasses(common.quiet, styles.stale)}>{own.stale}</p>}
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 className={mergeClasses(common.heading, common.number)}>
            {found.flagged === 0 ? own.foundNone : fill(own.found, { flagged: formatNumber(found.flagged) })}
          </h2>
          <p className={mergeClasses(common.quiet, common.number)}>
            {fill(own.took, { took: formatNumber(found.rows - left), left: formatNumber(left) })}
            {found.undecided > 0 && ` · ${fill(own.undecided, { count: formatNumber(found.undecided) })}`}
          </p>
        </div>
        <SaveButtons />
      </div>
      {found.groups > 1 && <GroupChoice found={found} />}
      <ScatterChart shown={shown} height={tall ? 300 : 230} />
      <OutlierLists shown={shown} left={left} />
      {showRow === null && record !== null && (
        <div ref={preview} className={styles.preview}>
          <RowsTable />
        </div>
      )}
    </>
  );
}
