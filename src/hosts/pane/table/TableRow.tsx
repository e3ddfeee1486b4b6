import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ColumnFacts, ShownRow } from '../../worker/table/table-messages';
import { shownValue } from './shown-value';

/** Height of a row and widths of its cells, in CSS pixels. */
export const ROW = 25;
export const CELL = 112;
export const PLACE = 72;

export const useRowStyles = makeStyles({
  row: { position: 'absolute', top: 0, left: 0, right: 0, height: `${String(ROW)}px` },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    width: `${String(CELL)}px`,
    height: `${String(ROW)}px`,
    padding: '3px 6px',
    lineHeight: '18px',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  place: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${String(PLACE)}px`,
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: 'tabular-nums',
  },
  found: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
});

interface TableRowProps {
  readonly index: number;
  /** undefined until it has come */
  readonly row: ShownRow | undefined;
  readonly top: number;
  readonly columns: readonly ColumnFacts[];
  /** columns in view */
  readonly first: number;
  readonly last: number;
  readonly found: boolean;
}

/** One row of the table; a blank cell is blank here, as in a sheet. */
export const TableRow = memo(function TableRow({ index, row, top, columns, first, last, found }: TableRowProps) {
  const styles = useRowStyles();
  const text = styles.cell;
  const number = mergeClasses(styles.cell, styles.number);
  const cells = [];
  for (let at = first; at <= last; at++) {
    const value = row?.values[at] ?? null;
    cells.push(
      <div
        key={at}
        className={columns[at]!.kind === 'number' ? number : text}
        role="cell"
        aria-colindex={at + 2}
        style={{ left: PLACE + at * CELL }}
      >
        {value === null ? '' : shownValue(value)}
      </div>,
    );
  }
  return (
    <div
      className={mergeClasses(styles.row, found && styles.found)}
      role="row"
      aria-rowindex={index + 2}
      {...(found && { 'aria-current': true })}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <div className={mergeClasses(styles.cell, styles.place)} role="rowheader" aria-colindex={1}>
        {row?.row ?? '…'}
      </div>
      {cells}
    </div>
  );
});
