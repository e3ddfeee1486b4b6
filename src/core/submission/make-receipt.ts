import type { Explanation } from '../model/explanation';
import type { Filing } from '../model/filing';
import { canonicalDigest, shortCode } from './canonical-values';
import type { Receipt } from './receipt';

/** What only the host knows: the time, who sends it, and the sentence about what was checked. */
export interface ReceiptFacts {
  readonly checkedAt: string;
  readonly outcome: string;
  readonly by: string;
  /** pack and version, as `packName` gives it */
  readonly pack: string;
}

/** The receipt of a return whose gate is open. */
export function makeReceipt(
  filings: readonly Filing[],
  explanations: readonly Explanation[],
  facts: ReceiptFacts,
): Receipt {
  const digest = canonicalDigest(filings, explanations);
  return { ...facts, digest, shortCode: shortCode(digest) };
}
