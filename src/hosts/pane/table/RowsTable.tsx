import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { fill } from '../../../locales/fill';
import { shownValue } from './shown-value';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const ROW = 25;
/** Columns drawn; rules read all of them. */
const MOST_COLUMNS = 60;

const useStyles = makeStyles({
  frame: {
    flex: 1,
    minHeight: '120px',
    overflow: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { position: 'relative', minWidth: '100%', width: 'max-content' },
  row: { display: 'flex', height: `${String(ROW)}px`, width: 'max-content', minWidth: '100%' },
  placed: { position: 'absolute', top: 0, left: 0 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    boxSizing: 'border-box',
    width: '112px',
    padding: '3px 6px',
    lineHeight: '18px',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  place: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: '72px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: 'tabular-nums',
  },
  found: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  more: { padding: '4px 12px' },
});

/** The rows of the table as they were read; only those in view are fetched and drawn. */
export function RowsTable() {
  const styles = useStyles();
  const common = useTableStyles();
  const { desk, now, texts } = useTable();
  const frame = useRef<HTMLDivElement>(null);
  const facts = now.facts!;
  const columns = facts.columns.slice(0, MOST_COLUMNS);
  const hidden = facts.columns.length - columns.length;
  const virtual = useVirtualizer({
    count: facts.rows,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
    overscan: 10,
  });
  const { record } = now;
  useEffect(() => {
    if (record !== null) virtual.scrollToIndex(record.at, { align: 'center' });
    // each time a row is asked for, the same one again too
  }, [record?.step]);
  const kind = (at: number): string | false => columns[at]?.kind === 'number' && styles.number;
  return (
    <>
      <div
        ref={frame}
        className={styles.frame}
        role="table"
        tabIndex={0}
        aria-label={texts.data.preview}
        aria-rowcount={facts.rows + 1}
        aria-colcount={facts.columns.length + 1}
      >
        <div className={styles.table} role="rowgroup" style={{ height: ROW + virtual.getTotalSize() }}>
          <div className={mergeClasses(styles.row, styles.head)} role="row" aria-rowindex={1}>
            <div className={mergeClasses(styles.cell, styles.place)} role="columnheader">
              {texts.data.row}
            </div>
            {columns.map(({ heading }, at) => (
              <div key={at} className={mergeClasses(styles.cell, kind(at))} role="columnheader" title={heading}>
                {heading === '' ? texts.columns.noHeading : heading}
              </div>
            ))}
          </div>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = desk.rows.at(index);
            const found = record?.at === index;
            return (
              <div
                key={index}
                className={mergeClasses(styles.row, styles.placed, found && styles.found)}
                role="row"
                aria-rowindex={index + 2}
                {...(found && { 'aria-current': true })}
                style={{ transform: `translateY(${String(start)}px)` }}
              >
                <div className={mergeClasses(styles.cell, styles.place)} role="rowheader">
                  {row?.row ?? '…'}
                </div>
                {columns.map((_, at) => (
                  <div key={at} className={mergeClasses(styles.cell, kind(at))} role="cell">
                    {row ? shownCell(row.values[at] ?? null) : ''}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {hidden > 0 && (
        <p className={mergeClasses(common.quiet, styles.more)}>{fill(texts.data.more, { count: hidden })}</p>
      )}
    </>
  );
}

/** A blank cell is shown blank here, as in a sheet. */
const shownCell = (value: string | number | null): string => (value === null ? '' : shownValue(value));
