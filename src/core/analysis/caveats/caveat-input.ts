import type { Withheld } from '../publish/published';
import type { FilingNotes } from '../source/filing-columns';
import type { DraftTable } from '../tables/draft';
import type { Work } from '../work';

/** What the caveats of an analysis are found from. */
export interface CaveatInput {
  readonly work: Work;
  /** null where the figures come from columns, whose source has looked at the filings */
  readonly notes: FilingNotes | null;
  /** as shown */
  readonly tables: readonly DraftTable[];
  readonly withheld: readonly Withheld[];
  /** tables left out because there are too many to look through */
  readonly left: number;
}
