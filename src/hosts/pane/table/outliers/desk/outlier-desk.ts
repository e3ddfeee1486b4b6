import type { OutlierCsvWords } from '../../../../../adapters/reports/outliers/outliers-csv';
import type { FlagRow, GroupRow, LeftOutRow, OutlierPoints } from '../../../../worker/table/outliers/outlier-messages';
import type { ColumnFacts } from '../../../../worker/table/table-messages';
import { PagedRows } from '../../desk/paged-rows';
import type { TableDesk } from '../../desk/table-desk';
import { TableLost } from '../../desk/table-link';
import { askedOf, choiceFor, FIRST_CHOICE, type OutlierChoice } from './outlier-choice';

export type OutlierList = 'flags' | 'groups' | 'left';

/** All that the view of outliers shows besides what was found. A new object with every change. */
export interface OutlierSnapshot {
  readonly choice: OutlierChoice;
  /** place of the group looked at alone; null = all */
  readonly group: number | null;
  /** place in the list of flagged rows */
  readonly at: number;
  readonly list: OutlierList;
  /** the settings are put away */
  readonly folded: boolean;
  /** null until they have come */
  readonly points: OutlierPoints | null;
}

/** Outliers in the table of a desk: asked for, looked at, saved. Knows nothing of how they are shown. */
export class OutlierDesk {
  readonly flags: PagedRows<FlagRow>;
  readonly groups: PagedRows<GroupRow>;
  readonly leftOut: PagedRows<LeftOutRow>;
  private readonly listeners = new Set<() => void>();
  private columns: readonly ColumnFacts[] = [];
  private now: OutlierSnapshot = {
    choice: FIRST_CHOICE,
    group: null,
    at: 0,
    list: 'flags',
    folded: false,
    points: null,
  };

  constructor(private readonly table: TableDesk) {
    const { link } = table;
    const arrived = (): void => {
      this.set({});
    };
    this.flags = new PagedRows(
      (from, count) => link.ask({ kind: 'outlier-flags', group: this.now.group, from, count }),
      arrived,
    );
    this.groups = new PagedRows((from, count) => link.ask({ kind: 'outlier-groups', from, count }), arrived);
    this.leftOut = new PagedRows((from, count) => link.ask({ kind: 'outlier-left-out', from, count }), arrived);
    this.followTable();
    table.subscribe(() => {
      this.followTable();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): OutlierSnapshot => this.now;

  change(choice: Partial<OutlierChoice>): void {
    this.set({ choice: { ...this.now.choice, ...choice } });
  }

  fold(folded: boolean): void {
    this.set({ folded });
  }

  /** Searches the table as the settings say. */
  async find(): Promise<void> {
    const asked = askedOf(this.now.choice, this.table.snapshot().facts?.columns ?? null);
    if (typeof asked === 'string') return;
    await this.table.work('judging', async (tell, mine) => {
      this.table.showOutliers(null);
      this.forget();
      const found = await this.table.link.ask({ kind: 'outliers', asked }, tell);
      // a short search has no pause in which it could be stopped
      if (found === null || mine.cancelled) return;
      this.set({ list: 'flags', folded: true });
      this.table.showOutliers({ asked, found });
      await this.fetchPoints();
    });
  }

  /** Looks at one group alone, by its place; null = at all. */
  look(group: number | null): void {
    this.forget();
    this.set({ group, list: 'flags' });
    void this.fetchPoints();
  }

  showList(list: OutlierList): void {
    this.set({ list });
  }

  /** Goes to a flagged row, and to the list in which it stands. */
  walkTo(at: number): void {
    this.set({ at, list: 'flags' });
  }

  /** What was found as `shenbao.outliers/1`. @param path what was read */
  async json(path: string): Promise<string | null> {
    return await this.export(async () => await this.table.link.ask({ kind: 'outlier-json', path }));
  }

  async csv(words: OutlierCsvWords): Promise<string | null> {
    return await this.export(async () => await this.table.link.ask({ kind: 'outlier-csv', words }));
  }

  private async export(ask: () => Promise<string>): Promise<string | null> {
    let text: string | null = null;
    await this.table.work('exporting', async () => {
      text = await ask();
    });
    return text;
  }

  private async fetchPoints(): Promise<void> {
    const { group } = this.now;
    try {
      const points = await this.table.link.ask({ kind: 'outlier-points', group });
      if (this.now.group === group) this.set({ points });
    } catch (error) {
      // the table is gone, and its desk says so
      if (!(error instanceof TableLost)) throw error;
    }
  }

  /** A table read anew has other columns, and nothing was found in it yet. */
  private followTable(): void {
    const { facts, outliers } = this.table.snapshot();
    if (facts !== null && facts.columns !== this.columns) {
      const choice = choiceFor(this.now.choice, this.columns, facts.columns);
      this.columns = facts.columns;
      this.set({ choice, folded: false });
    }
    if (outliers === null && this.now.points !== null) this.forget();
  }

  private forget(): void {
    this.flags.clear();
    this.groups.clear();
    this.leftOut.clear();
    this.set({ points: null, group: null, at: 0 });
  }

  private set(change: Partial<OutlierSnapshot>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }
}

const desks = new WeakMap<TableDesk, OutlierDesk>();

/** The desk of outliers beside that of a table: one, however often its view is opened. */
export function outlierDeskOf(table: TableDesk): OutlierDesk {
  const desk = desks.get(table) ?? new OutlierDesk(table);
  desks.set(table, desk);
  return desk;
}
