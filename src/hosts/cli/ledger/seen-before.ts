import { contentId } from '../../../adapters/store/content-id';
import type { HeldFor } from '../../../adapters/reports/ledger/accept-report';
import type { LedgerFiling } from '../../../core/model/ledger';
import { isTaken, type Judged } from './take-returns';

const keyOf = (filer: string, form: string): string => `${filer} ${form}`;

/**
 * Holds back what the ledger knows and no longer counts: the content of a revision that was replaced, or of one that was
 * sent back or withdrawn. An old file that lies in a folder again must not undo a correction; with a reason it is taken.
 * @param past every revision of the period
 * @param why reason given; null = none
 */
export function holdSeenBefore(
  judged: readonly Judged[],
  past: readonly LedgerFiling[],
  why: string | null,
): readonly Judged[] {
  if (why !== null && why !== '') return judged;
  const revisions = new Map<string, LedgerFiling[]>();
  for (const one of past) {
    const key = keyOf(one.filer, one.form);
    revisions.set(key, [...(revisions.get(key) ?? []), one]);
  }
  const heldFor = ({ filing, filer }: Judged): HeldFor | null => {
    const known = revisions.get(keyOf(filer!, filing.form.id)) ?? [];
    const latest = known.find((one) => one.latest);
    if (!latest) return null;
    const id = contentId(filer!, filing.period!, filing);
    if (latest.id === id) return latest.status === 'accepted' ? null : latest.status;
    return known.some((one) => one.id === id) ? 'replaced' : null;
  };
  return judged.map((one) => (isTaken(one) ? { ...one, heldFor: heldFor(one) } : one));
}
