import { useEffect } from 'react';
import type { PageFiles } from './page-files';

/** Texts have an undoing of their own. */
function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;
}

/** Ctrl+Z takes a correction back, Ctrl+Y or Ctrl+Shift+Z makes it once more, wherever no text is being written, while the file is in front. */
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
