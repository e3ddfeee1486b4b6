import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { ColumnRow } from './ColumnRow';
import { useTable } from './table-context';
import { useTableStyles } from './table-styles';

const ESTIMATE = 62;

const useStyles = makeStyles({
  intro: { padding: '8px 12px' },
  list: { position: 'relative', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
});

/** The columns: heading, what stands in them, and the name that rules use. */
export function ColumnsStep() {
  const styles = useStyles();
  const common = useTableStyles();
  const { now, texts } = useTable();
  const frame = useRef<HTMLDivElement>(null);
  const columns = now.facts?.columns ?? [];
  const virtual = useVirtualizer({
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ESTIMATE,
    overscan: 6,
  });
  return (
    <>
      <p className={mergeClasses(common.quiet, styles.intro)}>
        {now.facts === null ? texts.columns.first : texts.columns.intro}
      </p>
      <div ref={frame} className={common.scroll}>
        <div className={styles.list} role="list" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <ColumnRow
                key={`${columns[index]!.heading} ${now.names[index] ?? ''}`}
                at={index}
                facts={columns[index]!}
                name={now.names[index] ?? ''}
                bad={now.badNames.has(index)}
              />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
