import { useEffect } from 'react';
import type { PageFiles } from './page-files';

/** Texts have an undoing of their own. */
function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;
}

/** The browser asks before it closes a page with changes that are in no copy; what is kept of them is kept before it does. */
export function useLeaveGuard(files: PageFiles): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (files.host?.unsaved) event.preventDefault();
    };
    const hurry = (): void => {
      files.keepNow();
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('beforeunload', hurry);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('beforeunload', hurry);
      document.removeEventListener('visibilitychange', hurry);
    };
  }, [files]);
}

/** Ctrl+Z takes a correction back, Ctrl+Y or Ctrl+Shift+Z makes it once more, wherever no text is being written. */
export function useUndoKeys(files: PageFiles): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isText(event.target)) return;
      if (files.host === null || files.snapshot().asking !== null || files.snapshot().printing) return;
      const key = event.key.toLowerCase();
      const which = key === 'z' && !event.shiftKey ? 'undo' : key === 'y' || key === 'z' ? 'redo' : null;
      if (which === null) return;
      event.preventDefault();
      files.replay(which);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [files]);
}
