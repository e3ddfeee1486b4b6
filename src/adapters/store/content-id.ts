import { createHash } from 'node:crypto';
import type { LedgerFiler } from '../../core/model/ledger';
import type { Filing } from '../../core/model/filing';
import { formatPeriod, type Period } from '../../core/model/period';
import { canonicalDigest } from '../../core/submission/canonical-values';

/** SHA-256 of a text, hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * SHA-256 over what a return says: filer, form and version, month, unit line, every value. Where it stood in the file, and
 * digits beyond the fifteenth, do not count: a file saved by another program says the same.
 */
export function contentId(filer: LedgerFiler, period: Period, filing: Filing): string {
  const { form, unitLine } = filing;
  const said = [
    filer,
    form.id,
    form.version,
    formatPeriod(period),
    unitLine?.text.trim() ?? '',
    canonicalDigest([filing], []),
  ];
  return digestOf(JSON.stringify(['shenbao.ledger/1', ...said]));
}
