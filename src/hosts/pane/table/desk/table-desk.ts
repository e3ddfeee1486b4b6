import { isHostFailure } from '../../../../core/host/host-failure';
import type { TableChoice, TableSource } from '../../../../core/host/table-source';
import { isRefusal, type Refusal } from '../../../../core/model/refusal';
import type { CsvHeadings, RowReason, ShownRow, TableFacts } from '../../../worker/table/table-messages';
import type { KeptTexts } from '../../desk/drafts';
import { PagedRows } from './paged-rows';
import { writtenOf } from './rule-drafts';
import { RuleShelf } from './rule-shelf';
import { TableLink, TableLost, type TableWorker } from './table-link';
import type { OutliersShown, ShownOutcome, TableBusy, TableSnapshot } from './table-snapshot';
import { EMPTY_TABLE, TableStore } from './table-store';

export interface TableDeskOptions {
  readonly startWorker: () => TableWorker;
  readonly source: TableSource | null;
  /** `localStorage`, where it may be used */
  readonly storage: KeptTexts | null;
}

/** Says how far it is. */
type Tell = (done: number, of: number | null, doing?: TableBusy['doing']) => void;

interface Cancel {
  cancelled: boolean;
}

/** A table and the rules for it: chosen, read, named, checked and looked at. Knows nothing of how it is shown. */
export class TableDesk {
  readonly rows: PagedRows<ShownRow>;
  readonly reasons: PagedRows<RowReason>;
  readonly rules: RuleShelf;
  readonly subscribe: TableStore['subscribe'];
  readonly snapshot: TableStore['snapshot'];
  private readonly store = new TableStore(EMPTY_TABLE);
  readonly link: TableLink;
  private readonly source: TableSource | null;
  private file: File | null = null;
  /** whether the worker has the file open: one that was ended does not */
  private fileOpen = false;
  private cancelling = { cancelled: false };

  constructor({ startWorker, source, storage }: TableDeskOptions) {
    this.link = new TableLink(startWorker);
    this.link.onLost = (error) => {
      this.lose(error);
    };
    this.source = source;
    this.rules = new RuleShelf(this.store, this.link, storage);
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.snapshot;
    const arrived = (): void => {
      this.set({});
    };
    this.rows = new PagedRows((from, count) => this.link.ask({ kind: 'rows', from, count }), arrived);
    this.reasons = new PagedRows(async (from, count) => {
      const { shown } = this.now;
      return shown === null ? [] : await this.link.ask({ kind: 'reasons', ...shown, from, count });
    }, arrived);
  }

  /** Ends the worker; the desk can still be used. */
  close(): void {
    this.rules.close();
    this.link.end();
    this.fileOpen = false;
  }

  /** Asks the open workbook for its tables. */
  async list(): Promise<void> {
    const { source } = this;
    if (!source) return;
    await this.work('listing', async () => {
      const choices = await source.choices();
      if (isHostFailure(choices)) this.set({ trouble: choices });
      else this.set({ choices });
    });
  }

  /** Opens a chosen file, and reads its first sheet with cells in view. */
  async openFile(file: File): Promise<void> {
    this.file = file;
    this.fileOpen = false;
    this.forgetTable();
    this.set({ file: null });
    await this.work('opening', async (tell) => {
      if (!(await this.openAgain())) return;
      const { sheets } = this.now.file!;
      const first = sheets.find(({ visible }) => visible) ?? sheets[0];
      if (first) await this.readSheet(first.index, tell);
    });
  }

  /** Reads another sheet of the file. */
  async chooseSheet(index: number): Promise<void> {
    this.forgetTable();
    await this.work('reading', async (tell) => {
      if (this.fileOpen || (await this.openAgain())) await this.readSheet(index, tell);
    });
  }

  /** Reads a table of the open workbook. */
  async chooseTable(choice: TableChoice): Promise<void> {
    const { source } = this;
    if (!source) return;
    this.forgetTable();
    this.set({ chosen: choice.id });
    await this.work('reading', async (tell, cancel) => {
      let sent: Promise<unknown> = Promise.resolve();
      let rows = 0;
      const failure = await source.read(choice, {
        cancel,
        begin: () => {
          if (cancel.cancelled) return;
          rows = 0;
          sent = this.link.ask({ kind: 'begin' });
        },
        part: (part) => {
          // what was under way when reading was stopped still comes: another table may be read by then
          if (cancel.cancelled) return;
          tell((rows += part.values.length), choice.rows);
          sent = this.link.ask({ kind: 'part', part }).then((refusal) => {
            if (!refusal || cancel.cancelled) return;
            cancel.cancelled = true;
            this.set({ trouble: refusal });
          });
          // what goes wrong is seen when the last part was sent
          sent.catch(() => undefined);
        },
      });
      await sent;
      if (this.cancelling !== cancel) return;
      if (failure) this.set({ trouble: failure });
      if (cancel.cancelled || failure) this.set({ chosen: null });
      else await this.take(await this.link.ask({ kind: 'end' }));
    });
  }

  /** Takes another row as that of the names. */
  async setNamesRow(row: number): Promise<void> {
    if (this.now.facts === null) return;
    this.set({ outcome: null, shown: null, outliers: null, record: null });
    await this.work('reading', async () => {
      await this.take(await this.link.ask({ kind: 'names-row', row }));
    });
  }

  /** Takes the rules of a file in place of those on the desk; with a mistake in it, none. */
  async loadRules(file: File): Promise<void> {
    await this.work('rules', async () => {
      const loaded = await this.link.ask({ kind: 'load-rules', file, name: file.name });
      if (isRefusal(loaded)) this.set({ trouble: loaded });
      else if (loaded.problems.length > 0) {
        this.set({ trouble: { kind: 'rules-refused', file: file.name, problems: loaded.problems } });
      } else {
        await this.rules.take(loaded);
      }
    });
  }

  /** Runs the rules over the table. */
  async run(): Promise<void> {
    const ran = writtenOf(this.now.rules);
    const { names, facts } = this.now;
    if (facts === null || ran.length === 0) return;
    await this.work('checking', async (tell, mine) => {
      this.reasons.clear();
      this.set({ outcome: null, shown: null });
      const rules = await this.link.ask({ kind: 'run', rules: ran }, tell);
      // a short run has no pause in which it could be stopped
      if (rules === null || mine.cancelled) return;
      const first = rules.findIndex(({ fails }) => fails > 0);
      this.set({
        outcome: { rules, ran, names, stale: false },
        shown: first < 0 ? null : { rule: first, that: 'fails' },
      });
    });
  }

  /** Stops what is being done. A run stops between two pieces and leaves the table; reading ends with its worker. */
  cancel(): void {
    const { busy } = this.now;
    this.cancelling.cancelled = true;
    if (busy?.doing === 'checking' || busy?.doing === 'judging')
      void this.link.ask({ kind: 'cancel' }).catch(() => undefined);
    else if (busy?.doing === 'opening' || busy?.doing === 'reading') {
      this.link.end();
      this.fileOpen = false;
    }
  }

  /** Looks at the rows of an outcome. */
  show(shown: ShownOutcome | null): void {
    this.reasons.clear();
    this.set({ shown });
  }

  showOutliers(outliers: OutliersShown | null): void {
    this.set({ outliers });
  }

  /** Brings a record of the table into view. */
  showRecord(at: number): void {
    this.set({ record: { at, step: (this.now.record?.step ?? 0) + 1 } });
  }

  /** All rows of a rule that fail or are undecided, as a .csv. */
  async failingCsv(rule: number, message: string, headings: CsvHeadings): Promise<string | null> {
    let csv: string | null = null;
    await this.work('exporting', async () => {
      csv = await this.link.ask({ kind: 'csv', rule, message, headings });
    });
    return csv;
  }

  dismiss(): void {
    this.set({ trouble: null });
  }

  private async openAgain(): Promise<boolean> {
    const { file } = this;
    if (!file) return false;
    const sheets = await this.link.ask({ kind: 'open', file, name: file.name });
    if (isRefusal(sheets)) {
      this.set({ trouble: sheets });
      return false;
    }
    this.fileOpen = true;
    this.set({ file: { name: file.name, sheets } });
    return true;
  }

  private async readSheet(index: number, tell: Tell): Promise<void> {
    this.set({ chosen: index });
    tell(0, null, 'reading');
    await this.take(
      await this.link.ask({ kind: 'sheet', index }, (done, of) => {
        tell(done, of, 'reading');
      }),
    );
  }

  private async take(facts: TableFacts | Refusal): Promise<void> {
    if (isRefusal(facts)) {
      this.set({ trouble: facts, chosen: null });
      return;
    }
    this.rows.clear();
    await this.rules.nameColumns(facts);
  }

  private forgetTable(): void {
    this.rows.clear();
    this.reasons.clear();
    const nothing = { facts: null, outcome: null, shown: null, outliers: null, record: null, chosen: null };
    this.set({ ...nothing, names: [], badNames: new Set(), lint: new Map() });
  }

  /** The worker is gone, and the table with it. */
  private lose({ code, detail }: TableLost): void {
    this.fileOpen = false;
    this.forgetTable();
    if (code !== 'cancelled') this.set({ trouble: { kind: 'refusal', code, ...(detail === '' ? {} : { detail }) } });
  }

  /** One thing at a time; what is asked while another is under way stops that first. */
  async work(doing: TableBusy['doing'], act: (tell: Tell, mine: Cancel) => Promise<void>): Promise<void> {
    const { busy, facts } = this.now;
    // while other names are sought for a table, it is there already: it does not go with a worker ended
    if (busy !== null && (busy.doing !== 'reading' || facts === null)) this.cancel();
    const mine = { cancelled: false };
    this.cancelling = mine;
    this.set({ busy: { doing, done: 0, of: null }, trouble: null });
    const tell: Tell = (done, of, now = doing) => {
      if (this.cancelling === mine) this.set({ busy: { doing: now, done, of } });
    };
    try {
      await act(tell, mine);
    } catch (error) {
      if (!(error instanceof TableLost)) throw error;
      if (this.cancelling === mine) this.lose(error);
    } finally {
      if (this.cancelling === mine) this.set({ busy: null });
    }
  }

  private get now(): TableSnapshot {
    return this.store.snapshot();
  }

  private set(change: Partial<TableSnapshot>): void {
    this.store.set(change);
  }
}
