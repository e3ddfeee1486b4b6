import { whyNotKept } from '../../core/ledger/kept-text';
import { LONGEST_TEXT } from '../../core/model/cell';
import type { LedgerAct } from '../../core/model/ledger';
import { failure } from './ledger-problem';

type Texts = Readonly<Record<string, string | null>>;

/** @param entry number of what it belongs to, from 1; 0 = of the act itself. @throws `ledger-bad-text` for the first text that cannot be kept whole */
export function checkTexts(texts: Texts, entry: number, path: string): void {
  for (const [field, text] of Object.entries(texts)) {
    const why = whyNotKept(text);
    if (why === null) continue;
    throw failure('ledger-bad-text', path, { field, entry, why, length: text?.length ?? 0, limit: LONGEST_TEXT });
  }
}

export const checkAct = ({ by, at, why }: LedgerAct, path: string): void =>
  checkTexts({ by, at, why: why ?? null }, 0, path);
