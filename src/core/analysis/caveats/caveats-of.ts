import type { Caveat } from '../../model/analysis';
import type { Withheld } from '../publish/published';
import type { FilingNotes } from '../source/filing-columns';
import type { DraftTable } from '../tables/draft';
import type { Work } from '../work';

/** What the caveats of an analysis are found from. */
export interface CaveatInput {
  readonly work: Work;
  readonly notes: FilingNotes | null;
  /** as computed, before anything is withheld */
  readonly tables: readonly DraftTable[];
  readonly missing: readonly string[];
  readonly withheld: readonly Withheld[];
}

export function caveatsOf({ missing }: CaveatInput): readonly Caveat[] {
  return missing.length === 0 ? [] : [];
}
