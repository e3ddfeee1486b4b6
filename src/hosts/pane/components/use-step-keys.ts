import { useEffect, useRef } from 'react';

/** Alt+↓ and Alt+↑ walk through the findings, wherever in the pane the keyboard is, while they are in front. */
export function useStepKeys(step: (by: 1 | -1) => void, inFront: boolean): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    if (!inFront) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      latest.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [inFront]);
}
