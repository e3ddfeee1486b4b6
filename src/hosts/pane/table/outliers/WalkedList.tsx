import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { movedTo } from '../../components/moved-to';
import { useTable } from '../table-context';
import { useTableStyles } from '../table-styles';
import { span, useWindow } from '../use-window';

/** Height of a row of two and of three lines, CSS pixels. */
export const ROW_OF = { 2: 46, 3: 64 } as const;

const useStyles = makeStyles({
  frame: {
    flex: '1 0 150px',
    height: '150px',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    // rows are drawn over the outline of the list in focus: they leave it its place
    left: '2px',
    right: '2px',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '4px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

interface WalkedListProps {
  readonly count: number;
  readonly label: string;
  /** what Enter does */
  readonly title: string;
  readonly at: number;
  readonly walk: (index: number) => void;
  readonly go: (index: number) => void;
  readonly lines: keyof typeof ROW_OF;
  /** a place, and the lines that stand there */
  readonly row: (index: number) => ReactNode;
}

/** A long list of which only the rows in view are drawn: arrows walk, Enter or a press goes where a row leads. */
export function WalkedList({ count, label, title, at, walk, go, lines, row }: WalkedListProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const frame = useRef<HTMLDivElement>(null);
  const base = useId();
  const { record } = useTable().now;
  const height = ROW_OF[lines];
  const view = useWindow({ frame, count, size: height });
  // the preview, once open, takes room from the list: the row stays in view
  useEffect(() => {
    view.reveal(at);
  }, [at, record?.step]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      go(at);
      return;
    }
    const page = Math.floor((frame.current?.clientHeight ?? height) / height);
    const next = movedTo(event.key, at, count, page);
    if (next === null) return;
    event.preventDefault();
    walk(next);
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${base}-${String(at)}`}
      title={title}
      onKeyDown={onKeyDown}
    >
      <div className={styles.list} role="presentation" style={{ height: view.total }}>
        {span(view.first, Math.min(view.last, count - 1)).map((index) => (
          <div
            key={index}
            id={`${base}-${String(index)}`}
            role="option"
            aria-selected={index === at}
            aria-posinset={index + 1}
            aria-setsize={count}
            className={mergeClasses(styles.row, index === at && common.chosen)}
            style={{ height, transform: `translateY(${String(index * height)}px)` }}
            onClick={() => {
              walk(index);
              go(index);
            }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
