import { createContext, useContext } from 'react';
import type { CallSpeech } from '../../../adapters/reports/calls/call-sentences';
import type { CallsViewWords } from '../../../locales/calls-view-words';
import type { CheckedBatch } from '../many/desk/many-desk-face';
import type { CallsDesk } from './desk/calls-desk';
import type { CallsSnapshot } from './desk/calls-snapshot';

/** The desk of a call list, what it shows at this moment, and the words for it. */
export interface CallsRoom {
  readonly desk: CallsDesk;
  readonly now: CallsSnapshot;
  readonly batch: CheckedBatch;
  readonly texts: CallsViewWords;
  /** null until there is a list */
  readonly speech: CallSpeech | null;
  /** opens a received file, at a finding where one is named */
  readonly open: (path: string, fingerprint: string | null) => void;
  /** tells the person something; null = nothing to tell any more */
  readonly say: (text: string | null) => void;
}

export const CallsContext = createContext<CallsRoom | null>(null);

export function useCalls(): CallsRoom {
  const room = useContext(CallsContext);
  if (!room) throw new Error('outside of the view of a call list');
  return room;
}

/** The words of a list that is there. */
export function useSpeech(): CallSpeech {
  const { speech } = useCalls();
  if (!speech) throw new Error('no call list to speak of');
  return speech;
}
