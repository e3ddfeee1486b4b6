import { subjectOf } from '../explanations/finding-subject';
import type { LedgerKey } from '../model/ledger';
import type { ExplanationEntry } from '../model/ledger-explanation';
import type { AnsweredQuestion } from './intake';
import { formatPlace } from './place-text';

/** What a return explains, as the ledger keeps it. @param key of the return; a finding about another form stands under that form */
export function returnExplanations(answered: readonly AnsweredQuestion[], key: LedgerKey): readonly ExplanationEntry[] {
  return answered.map(({ finding, explanation }) => ({
    ...{ filer: key.filer, form: finding.form ?? key.form, period: key.period },
    ...{ rule: finding.rule, subject: subjectOf(finding), fingerprint: finding.fingerprint },
    cell: finding.cells[0] ? formatPlace(finding.cells[0]) : '',
    ...{ origin: 'return' as const, reason: explanation.reason, text: explanation.text },
  }));
}
