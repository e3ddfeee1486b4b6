import { useLayoutEffect, useState, type RefObject } from 'react';

export interface ShownWidth {
  /** CSS pixels; while the element is not shown, as it was last */
  readonly width: number;
  /** false while another view is in front of it */
  readonly shown: boolean;
}

/** The width of an element as it changes. */
export function useWidth(of: RefObject<HTMLElement | null>): ShownWidth {
  const [now, setNow] = useState<ShownWidth>({ width: 0, shown: false });
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = (): void => {
      const width = element.clientWidth;
      setNow((before) => (width > 0 ? { width, shown: true } : { width: before.width, shown: false }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [of]);
  return now;
}
