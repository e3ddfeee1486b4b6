import { isHostFailure, type HostFailure } from '../../../core/host/host-failure';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { attempt } from './attempt';

/** What came of a reading; null = a later one began meanwhile, or it was broken off. */
export type BookAnswer = WorkbookGrid | Refusal | HostFailure | null;

/**
 * Reads a workbook again and again. Of readings that overlap only the latest counts, and it also reads what the earlier
 * ones would have read: a change is owed until a reading that has it was given on.
 */
export class WorkbookReader {
  private latest = 0;
  /** sheets whose changes were not read yet; null = all */
  private owed: ReadonlySet<string> | null = null;

  constructor(private readonly host: WorkbookHost) {}

  /** Whether something changed that no reading has given on yet. */
  get behind(): boolean {
    return this.owed === null || this.owed.size > 0;
  }

  /**
   * @param changed sheets to ask for; null = all
   * @param first is done before the workbook is read
   */
  async read(changed: ReadonlySet<string> | null, first?: () => Promise<void>): Promise<BookAnswer> {
    const run = ++this.latest;
    this.owed = changed === null || this.owed === null ? null : new Set([...this.owed, ...changed]);
    const { owed } = this;
    const book = await attempt(async () => {
      await first?.();
      return owed === null ? this.host.read() : this.host.reread([...owed]);
    });
    if (run !== this.latest) return null;
    if (!isHostFailure(book)) this.owed = isRefusal(book) ? null : new Set();
    return book;
  }

  /** Drops the answer of the reading under way; what it was to read is still owed. */
  drop(): void {
    this.latest++;
  }
}
