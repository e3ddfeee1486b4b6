import { useEffect } from 'react';
import type { PageFiles } from './page-files';

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
