import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels that a browser draws as the height of one element; beyond, rows could not be reached. */
const LONGEST = 30_000_000;

interface WindowOptions {
  readonly frame: RefObject<HTMLElement | null>;
  readonly count: number;
  /** height of every row, or width of every column, in CSS pixels */
  readonly size: number;
  /** what is stuck before the first of them */
  readonly before?: number;
  readonly across?: boolean;
}

/** Rows or columns in view, the last included; a few more on either side are drawn. */
export interface Window {
  readonly first: number;
  readonly last: number;
  /** of all of them, with what is before */
  readonly total: number;
  /** Brings one into view, if need be into the middle. */
  readonly reveal: (index: number, middle?: boolean) => void;
}

const MORE = 4;

/** The part of a long list in view, all of one size: worked out, nothing is kept an item, however many there are. */
export function useWindow({ frame, count, size, before = 0, across = false }: WindowOptions): Window {
  const [view, setView] = useState({ first: 0, last: 0 });
  const shown = Math.min(count, Math.floor(LONGEST / size));

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      const from = across ? element.scrollLeft : element.scrollTop;
      const room = across ? element.clientWidth : element.clientHeight;
      const first = Math.max(0, Math.floor(from / size) - MORE);
      const last = Math.min(shown - 1, Math.ceil((from + room) / size) + MORE);
      setView((now) => (now.first === first && now.last === last ? now : { first, last }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [frame, size, shown, across]);

  const reveal = useCallback(
    (index: number, middle = false): void => {
      const element = frame.current;
      if (!element) return;
      const at = index * size;
      const room = element.clientHeight - before;
      const { scrollTop } = element;
      if (middle) element.scrollTop = at - (room - size) / 2;
      else if (at < scrollTop) element.scrollTop = at;
      else if (at + size > scrollTop + room) element.scrollTop = at + size - room;
    },
    [frame, size, before],
  );
  return { ...view, total: before + shown * size, reveal };
}

/** The numbers from first to last. */
export const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
