import type { CheckSettings } from '../../../batch/check-settings';
import { ReceivedFiles } from './received-files';

/** What was filed before, as far as it is known: the files, and what of them the check looks back to. */
export class EarlierFilings {
  readonly files = new ReceivedFiles();
  /** of the month checked; null until it was made */
  history: CheckSettings['history'] | null = null;

  /** returns recognised */
  get filings(): number {
    return this.files.all.reduce((count, { outcome }) => count + (outcome?.returns.length ?? 0), 0);
  }

  get used(): number {
    return this.history === null ? 0 : this.history.previous.length + this.history.lastYear.length;
  }

  get chosen(): number {
    return this.files.all.length;
  }
}
