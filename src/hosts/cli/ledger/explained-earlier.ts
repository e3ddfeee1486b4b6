import type { CheckReport, ReportEntry } from '../../../adapters/reports/check-report';
import { askedOfFinding } from '../../../core/explanations/asked';
import { ExplanationHistory, type Earlier } from '../../../core/explanations/explanation-history';
import type { LedgerFiler } from '../../../core/model/ledger';
import { parseEnterpriseCode } from '../../../core/reading/enterprise-code';
import { foldText } from '../../../core/reading/fold-text';
import type { VerbContext } from '../frame/verb';
import { keptExplanations } from './kept-explanations';

function filerOf({ enterprise: { code, name } }: ReportEntry): LedgerFiler | null {
  if (code !== null) {
    const { organisation, code: plain } = parseEnterpriseCode(code);
    return `code ${organisation ?? plain}`;
  }
  return name === null ? null : `name ${foldText(name)}`;
}

/** By fingerprint, what a ledger has of explanations that were given to the same questions in earlier months. */
export async function explainedEarlier(
  file: string,
  { period, entries }: Pick<CheckReport, 'period' | 'entries'>,
  speaker: Pick<VerbContext, 'io' | 'words'>,
): Promise<ReadonlyMap<string, readonly Earlier[]>> {
  const history = new ExplanationHistory(await keptExplanations(file, period, speaker), period);
  const told = new Map<string, readonly Earlier[]>();
  for (const entry of entries) {
    const filer = filerOf(entry);
    if (filer === null) continue;
    for (const finding of entry.findings) {
      const before = history.before(filer, askedOfFinding(finding));
      if (before.length > 0) told.set(finding.fingerprint, before);
    }
  }
  return told;
}
