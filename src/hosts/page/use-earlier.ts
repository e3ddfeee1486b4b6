import { useCallback, useRef, type RefObject } from 'react';
import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import { openFile } from './open-file';

type Earlier = WorkbookGrid | Refusal | null;

/** Lets the person choose an earlier return, by an input of the page, and reads it; null = nothing chosen. */
export function useEarlier(): {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly ask: () => Promise<Earlier>;
  readonly chosen: (file: File) => void;
} {
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<((book: Earlier) => void) | null>(null);
  const answer = useCallback((): ((book: Earlier) => void) | null => {
    const tell = waiting.current;
    waiting.current = null;
    return tell;
  }, []);
  const ask = useCallback(
    (): Promise<Earlier> =>
      new Promise((resolve) => {
        answer()?.(null);
        waiting.current = resolve;
        input.current?.click();
      }),
    [answer],
  );
  const chosen = useCallback(
    (file: File): void => {
      const tell = answer();
      void openFile(file, file.name).then(({ book }) => tell?.(book));
    },
    [answer],
  );
  return { input, ask, chosen };
}
