import { useEffect, useRef } from 'react';
import { subscribe, type Intent } from '../intents';

/** Hears what the ribbon, a shortcut or the cell menu asks, as long as the pane is there. */
export function useIntents(hear: (intent: Intent) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(
    () =>
      subscribe((intent) => {
        latest.current(intent);
      }),
    [],
  );
}
