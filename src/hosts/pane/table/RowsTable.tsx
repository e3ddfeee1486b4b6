import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTable } from './table-context';
import { CELL, PLACE, ROW, TableRow, useRowStyles } from './TableRow';

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
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    paddingStart: ROW,
    scrollPaddingStart: ROW,
    overscan: 6,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => CELL,
    paddingStart: PLACE,
    scrollPaddingStart: PLACE,
    overscan: 2,
  });
  useEffect(() => {
    if (record !== null) down.scrollToIndex(record.at, { align: 'center' });
    // each time a row is asked for, the same one again too
  }, [record?.step]);
  const drawn = across.getVirtualItems();
  const [first, last] = [drawn[0]?.index ?? 0, drawn[drawn.length - 1]?.index ?? -1];
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
      <div
        className={styles.table}
        role="rowgroup"
        style={{ height: down.getTotalSize(), width: across.getTotalSize() }}
      >
        <div className={styles.head} role="row" aria-rowindex={1}>
          <div className={mergeClasses(rowStyles.cell, rowStyles.place)} role="columnheader" aria-colindex={1}>
            {texts.data.row}
          </div>
          {drawn.map(({ index: at, start }) => {
            const { heading, kind } = columns[at]!;
            return (
              <div
                key={at}
                className={mergeClasses(rowStyles.cell, kind === 'number' && rowStyles.number)}
                role="columnheader"
                aria-colindex={at + 2}
                title={heading}
                style={{ left: start }}
              >
                {heading === '' ? texts.columns.noHeading : heading}
              </div>
            );
          })}
        </div>
        {down.getVirtualItems().map(({ index, start }) => (
          <TableRow
            key={index}
            index={index}
            row={desk.rows.at(index)}
            top={start}
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
