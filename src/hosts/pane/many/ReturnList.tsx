import { Button } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { movedTo } from '../components/moved-to';
import { canOpen } from './can-open';
import type { ManyRow } from './desk/many-snapshot';
import { BUSY_PHASES } from './desk/many-snapshot';
import { HEAD, ListHead } from './ListHead';
import { useListStyles } from './list-styles';
import { useMany } from './many-context';
import { ReturnRow } from './ReturnRow';
import { keptSelection } from './kept-selection';
import type { RowOrder } from './row-order';

/** Heights before a row is measured, in CSS pixels. */
const WIDE_ROW = 33;
const NARROW_ROW = 49;
const NOTE = 16;
/** Rows drawn above and below those in view. */
const OVERSCAN = 8;

interface ReturnListProps {
  readonly rows: readonly ManyRow[];
  readonly wide: boolean;
  /** false while another view is in front of it */
  readonly shown: boolean;
  /** filter, order and search: where they change, the list is another one */
  readonly choice: string;
  readonly selected: string | null;
  readonly select: (key: string | null) => void;
  readonly open: (row: ManyRow) => void;
  readonly order: RowOrder;
  readonly chooseOrder: (order: RowOrder) => void;
  /** takes filter and search away; null = there is none */
  readonly showAll: (() => void) | null;
}

const hasNote = ({ status }: ManyRow): boolean => status !== 'failed' && status !== 'to-explain' && status !== 'clean';

/**
 * The rows, as many of them drawn as are in view. A grid with one tab stop: arrows walk, Enter opens; selection and
 * place are kept while another view is in front.
 */
export function ReturnList(props: ReturnListProps) {
  const { rows, wide, shown, choice, selected, select, open, order, chooseOrder, showAll } = props;
  const styles = useListStyles();
  const { now, texts } = useMany();
  const base = useId();
  const grid = useRef<HTMLDivElement>(null);
  const place = useRef({ top: 0, opened: false, at: -1, choice });
  const at = useMemo(() => rows.findIndex(({ key }) => key === selected), [rows, selected]);

  const head = wide ? HEAD : 0;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    getItemKey: (index) => rows[index]!.key,
    estimateSize: (index) => (wide ? WIDE_ROW : NARROW_ROW) + (hasNote(rows[index]!) ? NOTE : 0),
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head,
    // the row selected is always there, so that a screen reader can be told of it
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (at < 0 || drawn.includes(at)) return drawn;
      return at < range.startIndex ? [at, ...drawn] : [...drawn, at];
    },
  });

  // rows of the other layout have other heights
  useLayoutEffect(() => {
    virtual.measure();
  }, [wide]);

  // rows that come, go or change place leave the selected one selected and in view
  useLayoutEffect(() => {
    if (place.current.choice !== choice) {
      place.current.choice = choice;
      place.current.at = at;
      if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
      else {
        if (selected !== null) select(null);
        virtual.scrollToOffset(0);
      }
      return;
    }
    if (selected !== null && at < 0) {
      const keys = rows.map(({ key }) => key);
      select(keptSelection(keys, selected, place.current.at));
      return;
    }
    const moved = at >= 0 && place.current.at >= 0 && at !== place.current.at;
    place.current.at = at;
    if (moved && shown) virtual.scrollToIndex(at, { align: 'auto' });
  }, [rows, at, selected, choice]);

  // a hidden element forgets how far it was scrolled; coming back from an opened return the keyboard is here again
  useEffect(() => {
    const element = grid.current;
    if (!element || !shown) return;
    element.scrollTop = place.current.top;
    if (!place.current.opened) return;
    place.current.opened = false;
    element.focus({ preventScroll: true });
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [shown]);

  const go = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    place.current.at = index;
    select(row.key);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const openRow = (row: ManyRow): void => {
    select(row.key);
    place.current.opened = true;
    open(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== grid.current) return;
    const row = rows[at];
    const page = Math.floor((grid.current?.clientHeight ?? 0) / (wide ? WIDE_ROW : NARROW_ROW));
    const to = movedTo(event.key, at, rows.length, page);
    if (to !== null) go(to);
    else if (event.key === 'Enter' && row && canOpen(row)) openRow(row);
    else return;
    event.preventDefault();
  };

  const rowId = (index: number): string => `${base}-${rows[index]!.key}`;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={texts.list.label}
      aria-rowcount={rows.length + (wide ? 1 : 0)}
      {...(at >= 0 && { 'aria-activedescendant': rowId(at) })}
      data-many-list
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => {
        if (shown) place.current.top = currentTarget.scrollTop;
      }}
    >
      {wide && <ListHead order={order} choose={chooseOrder} />}
      {rows.length === 0 ? (
        <div role="row">
          <div role="gridcell" className={styles.nothing}>
            <span>{showAll === null && BUSY_PHASES.includes(now.phase) ? texts.list.waiting : texts.list.nothing}</span>
            {showAll && (
              <Button size="small" onClick={showAll}>
                {texts.list.showAll}
              </Button>
            )}
          </div>
        </div>
      ) : (
        <div role="rowgroup" className={styles.body} style={{ height: `${String(virtual.getTotalSize())}px` }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <ReturnRow
              key={key}
              id={rowId(index)}
              row={rows[index]!}
              index={index}
              wide={wide}
              selected={index === at}
              style={{ transform: `translateY(${String(start - head)}px)` }}
              measure={virtual.measureElement}
              select={() => {
                place.current.at = index;
                select(rows[index]!.key);
              }}
              open={() => {
                openRow(rows[index]!);
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
