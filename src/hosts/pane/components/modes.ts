import { createContext, useContext } from 'react';

/** What the pane is used for: the return in front of it, many received files, the analysis of a zone, or any table. */
export type PaneMode = 'return' | 'many' | 'analyse' | 'table';
export const PANE_MODES: readonly PaneMode[] = ['return', 'many', 'analyse', 'table'];

export interface ModesInUse {
  readonly mode: PaneMode;
  readonly go: (mode: PaneMode) => void;
}

/** null = only the return: a host that offers nothing else. */
export const ModesContext = createContext<ModesInUse | null>(null);

export function useModes(): ModesInUse | null {
  return useContext(ModesContext);
}
