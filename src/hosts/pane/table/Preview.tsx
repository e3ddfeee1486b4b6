import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { RowsTable } from './RowsTable';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  empty: { padding: '24px', color: tokens.colorNeutralForeground2 },
  head: { padding: '8px 12px' },
});

/** The rows of the table, beside the steps, until there are results. */
export function Preview() {
  const styles = useStyles();
  const common = useTableStyles();
  const { now, texts } = useTable();
  if (now.facts === null) return <p className={mergeClasses(common.quiet, styles.empty)}>{texts.data.empty}</p>;
  return (
    <>
      <h2 className={mergeClasses(common.heading, styles.head)}>{texts.data.preview}</h2>
      <RowsTable />
    </>
  );
}
