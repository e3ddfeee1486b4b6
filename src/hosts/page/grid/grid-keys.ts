import { moveOf, type Keys, type Move } from './key-move';

/** What a key asks of the grid. */
export type Asked =
  | { readonly ask: 'move'; readonly move: Move }
  /** enters what was typed, then moves */
  | { readonly ask: 'enter'; readonly move: Move }
  /** the page around is to have the key, as if no field had it */
  | { readonly ask: 'begin' | 'over' | 'clear' | 'cancel' | 'locked' | 'page' };

const step = (down: number, right: number): Move => ({ kind: 'step', way: [down, right] });

type AllKeys = Keys & { readonly shiftKey: boolean };

/** A key while nothing is typed; null = the key is left to the browser (letters begin editing by being typed). */
export function idleKey(keys: AllKeys, readOnly: boolean): Asked | null {
  const { key, ctrlKey, metaKey, altKey } = keys;
  const move = moveOf(keys);
  if (move) return { ask: 'move', move };
  if (key === 'F2' || key === 'Enter') return { ask: 'begin' };
  if (key === 'Delete') return { ask: 'clear' };
  if (key === 'Backspace') return { ask: 'over' };
  if (key === 'Escape') return { ask: 'cancel' };
  // the field must not bring back what was typed into another cell: undoing is the page's
  if ((ctrlKey || metaKey) && /^[zy]$/i.test(key)) return { ask: 'page' };
  if (readOnly && [...key].length === 1 && !ctrlKey && !metaKey && !altKey) return { ask: 'locked' };
  return null;
}

/** A key while something is typed; null = the key is the field's own. */
export function draftKey(keys: AllKeys, over: boolean): Asked | null {
  const { key, shiftKey, altKey } = keys;
  if (key === 'Escape') return { ask: 'cancel' };
  if (key === 'Enter' && !altKey) return { ask: 'enter', move: step(shiftKey ? -1 : 1, 0) };
  if (key === 'Tab') return { ask: 'enter', move: step(0, shiftKey ? -1 : 1) };
  const move = over && !shiftKey ? moveOf(keys) : null;
  return move?.kind === 'step' ? { ask: 'enter', move } : null;
}
