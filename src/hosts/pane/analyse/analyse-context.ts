import { createContext, useContext } from 'react';
import type { AnalysisReport } from '../../../adapters/reports/analysis/report';
import type { Speech } from '../../../adapters/reports/analysis/print/speech';
import type { AnalyseViewWords } from '../../../locales/analyse-view-words';
import type { AnalyseDesk } from './desk/analyse-desk';
import type { AnalyseSnapshot } from './desk/analyse-snapshot';

/** The desk of an analysis, what it shows at this moment, and the words of its view. */
export interface AnalyseRoom {
  readonly desk: AnalyseDesk;
  readonly now: AnalyseSnapshot;
  readonly texts: AnalyseViewWords;
  readonly speech: Speech;
  /** null until there is an analysis */
  readonly report: AnalysisReport | null;
}

export const AnalyseContext = createContext<AnalyseRoom | null>(null);

export function useAnalyse(): AnalyseRoom {
  const room = useContext(AnalyseContext);
  if (!room) throw new Error('outside of the view of an analysis');
  return room;
}
