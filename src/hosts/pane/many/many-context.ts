import { createContext, useContext } from 'react';
import type { ManyWords } from '../../../locales/many-words';
import type { ManyDeskFace } from './desk/many-desk-face';
import type { ManySnapshot } from './desk/many-snapshot';

/** The desk of many workbooks with what it shows at this moment, and the words of this view. */
export interface ManyInUse {
  readonly desk: ManyDeskFace;
  readonly now: ManySnapshot;
  readonly texts: ManyWords;
}

export const ManyContext = createContext<ManyInUse | null>(null);

export function useMany(): ManyInUse {
  const many = useContext(ManyContext);
  if (!many) throw new Error('outside of the list of many workbooks');
  return many;
}
