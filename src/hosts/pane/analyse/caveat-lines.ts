import { caveatTexts, noteText } from '../../../adapters/reports/analysis/print/caveat-text';
import type { Speech } from '../../../adapters/reports/analysis/print/speech';
import type { AnalysisReport } from '../../../adapters/reports/analysis/report';

export interface CaveatLine {
  readonly weight: 'warning' | 'note';
  readonly text: string;
}

/** What is to be said of the whole analysis, warnings first, each sentence once. */
export function caveatLines({ analysis, notes }: AnalysisReport, speech: Speech): CaveatLine[] {
  const told = (weight: CaveatLine['weight']): string[] =>
    caveatTexts(
      analysis.caveats.filter((caveat) => caveat.weight === weight),
      analysis,
      speech,
    );
  const warnings = new Set([...notes.map((note) => noteText(note, analysis.publish, speech)), ...told('warning')]);
  return [
    ...[...warnings].map((text) => ({ weight: 'warning' as const, text })),
    ...told('note')
      .filter((text) => !warnings.has(text))
      .map((text) => ({ weight: 'note' as const, text })),
  ];
}
