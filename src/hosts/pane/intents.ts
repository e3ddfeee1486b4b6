/** What a button of the ribbon, a shortcut or the cell menu asks of the pane. */
export type Intent = 'check' | 'previous' | 'next' | 'marks' | 'figures' | 'submit' | 'why';

/** Intents kept while no pane listens. */
const MOST_WAITING = 8;

let listener: ((intent: Intent) => void) | null = null;
let waiting: Intent[] = [];

/** Gives intents to the pane; those that came before it was there, at once. */
export function subscribe(hear: (intent: Intent) => void): () => void {
  listener = hear;
  const late = waiting;
  waiting = [];
  for (const intent of late) hear(intent);
  return () => {
    if (listener === hear) listener = null;
  };
}

/** Asks the pane, now or as soon as it is there. */
export function post(intent: Intent): void {
  if (listener) listener(intent);
  else if (waiting.length < MOST_WAITING) waiting.push(intent);
}
