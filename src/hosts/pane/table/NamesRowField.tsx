import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { LAST_ROW } from '../../../core/model/cell';
import { useControlStyles } from '../components/control-styles';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

/** The row of a sheet that Excel has last, counted from 1. */
const LAST = LAST_ROW + 1;

const useStyles = makeStyles({ number: { width: '84px' } });

/** Which row has the names: guessed, and changed here. */
export function NamesRowField({ row }: { readonly row: number }) {
  const styles = useStyles();
  const common = useTableStyles();
  const controls = useControlStyles();
  const { desk, texts } = useTable();
  const [typed, setTyped] = useState(String(row));
  const take = (): void => {
    const wanted = Number(typed);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > LAST) setTyped(String(row));
    else if (wanted !== row) void desk.setNamesRow(wanted);
  };
  return (
    <label className={common.line}>
      <span className={common.quiet}>{texts.data.namesRow}</span>
      <input
        type="number"
        min={1}
        max={LAST}
        className={mergeClasses(controls.field, styles.number)}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
