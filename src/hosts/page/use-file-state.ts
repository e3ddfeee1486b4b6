import { useSyncExternalStore } from 'react';
import type { FileState, FileWorkbook } from './file-host';

const NOTHING: FileState = { changed: false, unsaved: false, canUndo: false, canRedo: false };
const never = (): (() => void) => () => undefined;
const nothing = (): FileState => NOTHING;

/** How the file being worked on stands; of none, that nothing was done to it. */
export function useFileState(host: FileWorkbook | null): FileState {
  return useSyncExternalStore(host?.subscribe ?? never, host?.snapshot ?? nothing);
}
