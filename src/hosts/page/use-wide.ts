import { useSyncExternalStore } from 'react';

/** From this width on grid and pane stand side by side. */
const WIDE = '(min-width: 900px)';

const query = window.matchMedia(WIDE);

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** Whether there is room for the grid beside the pane. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
