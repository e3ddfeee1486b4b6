import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** A button and the menu that it opens, both inside of `place`. */
export interface MenuInUse {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly open: boolean;
  readonly toggle: () => void;
  /** closes it, and gives the keyboard back to the button */
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Arrows, Home and End walk through the entries, Esc goes back to the button, a click elsewhere closes. */
export function useMenu(): MenuInUse {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(place.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const outside = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
    };
  }, [open]);

  const close = (): void => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open || event.altKey) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') close();
    else if (Object.hasOwn(to, event.key)) all[to[event.key]!]?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const toggle = (): void => {
    setOpen(!open);
  };
  return { place, open, toggle, close, onKeyDown };
}
