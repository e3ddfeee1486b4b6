import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useControlStyles } from '../../components/control-styles';
import { useTable } from '../table-context';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gap: '2px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  select: { width: '100%' },
});

interface ColumnChoiceProps {
  readonly label: string;
  readonly chosen: number | null;
  /** what stands there while no column is chosen */
  readonly none: string;
  readonly numbers: boolean;
  readonly choose: (column: number | null) => void;
}

/** A column of the table; where only figures are of use, the columns of figures. */
export function ColumnChoice({ label, chosen, none, numbers, choose }: ColumnChoiceProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const { now, texts } = useTable();
  const columns = now.facts?.columns ?? [];
  return (
    <label className={styles.field}>
      {label}
      <select
        className={mergeClasses(controls.field, styles.select)}
        value={chosen ?? ''}
        disabled={columns.length === 0}
        onChange={(event) => {
          choose(event.target.value === '' ? null : Number(event.target.value));
        }}
      >
        <option value="">{none}</option>
        {columns.map(({ heading, kind }, at) =>
          numbers && kind !== 'number' ? null : (
            <option key={at} value={at}>
              {heading === '' ? texts.columns.noHeading : heading}
            </option>
          ),
        )}
      </select>
    </label>
  );
}
