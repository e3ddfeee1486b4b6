import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { CellRange } from '../../../core/model/grid';
import { extentOf, type Axis } from './axis';
import { HEAD, gutterOf } from './grid-facts';
import { scrollTo } from './scroll-to';
import type { SheetRoom } from './sheet-room';
import type { Selected } from './use-selected';

type Scroller = RefObject<HTMLDivElement | null>;

function wanted(axis: Axis, first: number, last: number, seen: { from: number; size: number }, how: Selected['how']) {
  const { start, size } = extentOf(axis, first, last);
  return scrollTo(start, size, seen, how);
}

/**
 * Brings the selection into view with each turn, below the letters and beside the numbers; and when the grid itself
 * comes into sight, because what is not drawn cannot be scrolled.
 */
export function useInView(scroller: Scroller, range: CellRange, room: SheetRoom, { how, turn }: Selected): void {
  const { rows, columns } = room;
  const bring = (): void => {
    const window = scroller.current;
    if (!window || window.clientHeight === 0) return;
    const gutter = gutterOf(room.lines.rows);
    const down = { from: window.scrollTop, size: window.clientHeight - HEAD };
    const right = { from: window.scrollLeft, size: window.clientWidth - gutter };
    const top = wanted(rows, range.top, range.bottom, down, how);
    const left = wanted(columns, range.left, range.right, right, how);
    if (top !== down.from) window.scrollTop = top;
    if (left !== right.from) window.scrollLeft = left;
  };
  // a new room (a correction, a mark) does not take the person back to the selection
  useLayoutEffect(bring, [turn]);
  const latest = useRef(bring);
  useLayoutEffect(() => {
    latest.current = bring;
  });
  useEffect(() => {
    const window = scroller.current;
    if (!window) return;
    let height = window.clientHeight;
    const observer = new ResizeObserver(() => {
      const unseen = height === 0;
      height = window.clientHeight;
      if (unseen && height > 0) latest.current();
    });
    observer.observe(window);
    return () => {
      observer.disconnect();
    };
  }, [scroller]);
}
