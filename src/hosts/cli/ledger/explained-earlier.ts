import type { CheckReport } from '../../../adapters/reports/check-report';
import { askedOfFinding } from '../../../core/explanations/asked';
import { ExplanationHistory, type Earlier } from '../../../core/explanations/explanation-history';
import type { VerbContext } from '../frame/verb';
import { keptExplanations } from './kept-explanations';
import { filerStated } from './named-filer';

/** By fingerprint, what a ledger has of explanations that were given to the same questions in earlier months. */
export async function explainedEarlier(
  file: string,
  { period, entries }: Pick<CheckReport, 'period' | 'entries'>,
  speaker: Pick<VerbContext, 'io' | 'words'>,
): Promise<ReadonlyMap<string, readonly Earlier[]>> {
  const history = new ExplanationHistory(await keptExplanations(file, period, speaker), period);
  const told = new Map<string, readonly Earlier[]>();
  for (const entry of entries) {
    const filer = filerStated(entry.enterprise);
    if (filer === null) continue;
    for (const finding of entry.findings) {
      const before = history.before(filer, askedOfFinding(finding));
      if (before.length > 0) told.set(finding.fingerprint, before);
    }
  }
  return told;
}
