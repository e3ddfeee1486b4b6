import type { CellRef } from '../model/cell';
import type { Filing } from '../model/filing';
import type { WorkbookGrid } from '../model/grid';
import type { RuleClass } from '../model/rule';
import { canonicalDigest, shortCode } from './canonical-values';
import { readExplanations } from './read-explanations';
import { readReceipt } from './receipt';

/** Something about the receipt of a workbook that came in; becomes a level-0 finding. */
export interface ReceiptFact {
  readonly code: 'receipt.changed' | 'receipt.other-pack';
  readonly class: RuleClass;
  readonly cells: readonly CellRef[];
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * Compares a receipt with what the workbook holds now. No receipt is nothing to say: the check before submission is the
 * enterprise's own.
 * @param pack and version checked with now, as `Receipt.pack` has it
 */
export function verifyReceipt(book: WorkbookGrid, filings: readonly Filing[], pack: string): readonly ReceiptFact[] {
  const receipt = readReceipt(book);
  if (!receipt) return [];
  const now = canonicalDigest(filings, readExplanations(book));
  const facts: ReceiptFact[] = [];
  if (receipt.digest !== now) {
    const told = { checkedAt: receipt.checkedAt, then: receipt.shortCode, now: shortCode(now) };
    facts.push({ code: 'receipt.changed', class: 'verify', cells: [receipt.at], facts: told });
  }
  if (receipt.pack !== '' && receipt.pack !== pack) {
    const told = { found: receipt.pack, expected: pack };
    facts.push({ code: 'receipt.other-pack', class: 'hint', cells: [receipt.at], facts: told });
  }
  return facts;
}

/** How a pack and its version are named on a receipt. */
export function packName({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id} ${version}`;
}
