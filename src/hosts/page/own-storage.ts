import type { KeptTexts } from '../pane/desk/drafts';

/** `localStorage`, or null where the browser forbids it. */
export function ownStorage(): KeptTexts | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
