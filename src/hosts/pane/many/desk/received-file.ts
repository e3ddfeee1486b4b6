import type { FileOutcome } from '../../../batch/file-outcome';
import type { ManyItem } from '../../../worker/many/many-messages';
import type { ManyRow } from './many-snapshot';

/** One received file, or one in a received zip, and what became of it. */
export interface ReceivedFile {
  readonly path: string;
  /** null of what was settled without being looked at */
  readonly item: ManyItem | null;
  readonly received: number | null;
  /** name, size and time of the file that was chosen; null where there is none */
  readonly state: string | null;
  /** a zip whose returns are not listed yet */
  readonly zip: boolean;
  /** null until it was looked at */
  outcome: FileOutcome | null;
  rows: readonly ManyRow[];
}
