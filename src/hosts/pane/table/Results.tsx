import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FailingRows } from './FailingRows';
import { RowsTable } from './RowsTable';
import { RuleOutcomes } from './RuleOutcomes';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  empty: { padding: '24px 12px' },
  stale: { padding: '6px 12px', backgroundColor: tokens.colorStatusWarningBackground1 },
  preview: { flex: '0 0 36%', minHeight: '140px', display: 'flex', flexDirection: 'column' },
});

/** What the rules came to; below, the rows of the one chosen, and those rows in the table. */
export function Results() {
  const styles = useStyles();
  const common = useTableStyles();
  const { now, texts, showRow } = useTable();
  const { outcome, shown, record } = now;
  if (outcome === null) return <p className={mergeClasses(common.quiet, styles.empty)}>{texts.results.none}</p>;
  return (
    <>
      {outcome.stale && <p className={mergeClasses(common.quiet, styles.stale)}>{texts.results.stale}</p>}
      <RuleOutcomes outcome={outcome} />
      {shown === null ? (
        <p className={mergeClasses(common.quiet, styles.empty)}>{texts.results.chooseRule}</p>
      ) : (
        <FailingRows key={`${String(shown.rule)} ${shown.that}`} outcome={outcome} shown={shown} />
      )}
      {showRow === null && record !== null && (
        <div className={styles.preview}>
          <RowsTable />
        </div>
      )}
    </>
  );
}
