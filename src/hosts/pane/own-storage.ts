import type { KeptTexts } from './desk/drafts';

/** `localStorage`, or null where the browser forbids it. */
export function ownStorage(): KeptTexts | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
