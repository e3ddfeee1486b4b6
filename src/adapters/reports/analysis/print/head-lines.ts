import { fill } from '../../../../locales/fill';
import type { AnalysisReport } from '../report';
import type { Speech } from './speech';

/** Lines about the whole: who is due, which set of high-tech enterprises, whether it may be published. */
export function headLines({ analysis }: AnalysisReport, { own, names }: Speech): string[] {
  return [
    fill(own.coverage, { ...analysis.enterprises.counts }),
    own.highTechSet[analysis.highTechSet],
    ...(analysis.publish ? [fill(own.published, { ...names.disclosure })] : []),
  ];
}
