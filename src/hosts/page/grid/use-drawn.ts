import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Axis } from './axis';
import { HEAD, gutterOf } from './grid-facts';
import type { SheetRoom } from './sheet-room';

/** First and last place drawn of an axis. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
}

interface Direction {
  readonly axis: Axis;
  readonly horizontal: boolean;
  readonly before: number;
  readonly overscan: number;
}

function useDirection(scroller: RefObject<HTMLDivElement | null>, { axis, horizontal, before, overscan }: Direction) {
  const virtual = useVirtualizer({
    count: axis.count,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => axis.sizeOf(place),
    horizontal,
    paddingStart: before,
    overscan,
    // one drawing for both directions, in a task of its own
    useFlushSync: false,
  });
  const measured = useRef(axis);
  useLayoutEffect(() => {
    if (measured.current === axis) return;
    measured.current = axis;
    virtual.measure();
  }, [axis, virtual]);
  const items = virtual.getVirtualItems();
  return { first: items[0]?.index ?? 0, last: items[items.length - 1]?.index ?? -1 };
}

const NOTHING: Drawn = { first: 0, last: -1 };

/** False in the first drawing: a sheet opens with its frame, and its cells follow in a task of their own. */
function useFramed(): boolean {
  const [framed, setFramed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setFramed(true);
    });
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return framed;
}

/** The rows and columns in sight, and a few around them. */
export function useDrawn(
  scroller: RefObject<HTMLDivElement | null>,
  { rows, columns, lines }: SheetRoom,
): { readonly rows: Drawn; readonly columns: Drawn } {
  const before = gutterOf(lines.rows);
  const framed = useFramed();
  const inRows = useDirection(scroller, { axis: rows, horizontal: false, before: HEAD, overscan: 8 });
  const inColumns = useDirection(scroller, { axis: columns, horizontal: true, before, overscan: 2 });
  return framed ? { rows: inRows, columns: inColumns } : { rows: NOTHING, columns: NOTHING };
}
