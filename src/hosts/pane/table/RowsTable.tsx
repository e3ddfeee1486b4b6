import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTable } from './table-context';
import { CELL, PLACE, ROW, TableRow, useRowStyles } from './TableRow';
import { span, useWindow } from './use-window';

const useStyles = makeStyles({
  frame: {
    flex: 1,
    minHeight: '120px',
    overflow: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { position: 'relative', minWidth: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${String(ROW)}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The rows of the table as they were read; only those in view are fetched and drawn, and of them the columns in view. */
export function RowsTable() {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { desk, now, texts } = useTable();
  const frame = useRef<HTMLDivElement>(null);
  const { record } = now;
  const { columns, rows } = now.facts!;
  const down = useWindow({ frame, count: rows, size: ROW, before: ROW });
  const across = useWindow({ frame, count: columns.length, size: CELL, before: PLACE, across: true });
  const { reveal } = down;
  useEffect(() => {
    if (record !== null) reveal(record.at, true);
    // each time a row is asked for, the same one again too
  }, [record?.step]);
  const { first } = across;
  const last = Math.min(across.last, columns.length - 1);
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="table"
      tabIndex={0}
      aria-label={texts.data.preview}
      aria-rowcount={rows + 1}
      aria-colcount={columns.length + 1}
    >
      <div className={styles.table} role="rowgroup" style={{ height: down.total, width: across.total }}>
        <div className={styles.head} role="row" aria-rowindex={1}>
          <div className={mergeClasses(rowStyles.cell, rowStyles.place)} role="columnheader" aria-colindex={1}>
            {texts.data.row}
          </div>
          {span(first, last).map((at) => {
            const { heading, kind } = columns[at]!;
            return (
              <div
                key={at}
                className={mergeClasses(rowStyles.cell, kind === 'number' && rowStyles.number)}
                role="columnheader"
                aria-colindex={at + 2}
                title={heading}
                style={{ left: PLACE + at * CELL }}
              >
                {heading === '' ? texts.columns.noHeading : heading}
              </div>
            );
          })}
        </div>
        {span(down.first, Math.min(down.last, rows - 1)).map((index) => (
          <TableRow
            key={index}
            index={index}
            row={desk.rows.at(index)}
            top={ROW + index * ROW}
            columns={columns}
            first={first}
            last={last}
            found={record?.at === index}
          />
        ))}
      </div>
    </div>
  );
}
