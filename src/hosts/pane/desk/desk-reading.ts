import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { isHostFailure, type HostFailure } from '../../../core/host/host-failure';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import type { Filing } from '../../../core/model/filing';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal } from '../../../core/model/refusal';
import { OWN_SHEETS } from '../../../core/submission/own-sheets';
import { attempt } from './attempt';
import type { BusyClock } from './busy-clock';
import { ChangesAtRest, type ChangedSheets } from './changes-at-rest';
import type { Busy, DeskPhase } from './desk-snapshot';
import type { DeskState } from './desk-state';
import { ReturnEngine, type Checked } from './engine';
import { viewOf } from './return-view';
import { WorkbookReader } from './workbook-reader';

/** After this long the host is asked again, when it could not answer because a cell was being edited. */
const ASK_AGAIN_MS = 1500;
/** How often it is asked again for one change. */
const MOST_ASKED = 40;

/** Failures that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set(['cell-edit', 'busy', 'timeout']);

/** Reads and checks the workbook, and again whenever it changes. A later reading always replaces an earlier one. */
export class DeskReading {
  readonly engine: ReturnEngine;
  checked: Checked | null = null;
  earlier: readonly Filing[] = [];
  private readonly reader: WorkbookReader;
  private readonly changes: ChangesAtRest;
  private asked = 0;
  /** the latest run */
  private running: Promise<unknown> = Promise.resolve();
  private unwatch: (() => Promise<void>) | null = null;
  private following = false;

  /** @param onChecked is told when a return was checked and is shown */
  constructor(
    private readonly host: WorkbookHost,
    private readonly pack: CompiledPack,
    private readonly state: DeskState,
    private readonly clock: BusyClock,
    private readonly onChecked: () => void,
  ) {
    this.engine = new ReturnEngine(pack);
    this.reader = new WorkbookReader(host);
    this.changes = new ChangesAtRest((sheets) => void this.recheck(sheets));
  }

  /** Whether something changed that was not read yet. */
  get behind(): boolean {
    return this.reader.behind;
  }

  /** Reads everything again. @returns what was read, where it is the latest and a return */
  async check(): Promise<Checked | null> {
    this.changes.stop();
    return await this.run('reading', null, true);
  }

  /** Drops the answer of the reading under way. */
  drop(): void {
    this.reader.drop();
  }

  /** Lets go of the workbook. */
  async close(): Promise<void> {
    this.reader.drop();
    this.changes.stop();
    const { unwatch } = this;
    this.unwatch = null;
    if (unwatch) await attempt(unwatch);
  }

  /** Takes in earlier filings and checks once more what was read. */
  addEarlier(filings: readonly Filing[]): void {
    this.earlier = [...this.earlier, ...filings];
    if (this.checked) this.settle(this.engine.check(this.checked.book, this.earlier));
  }

  /** Reads our own sheets again, after they were written. */
  async rereadOwn(): Promise<void> {
    await this.recheck(new Set(Object.values(OWN_SHEETS)));
    await this.settled();
  }

  /** When no run is under way any more. */
  async settled(): Promise<void> {
    for (let last: Promise<unknown> | null = null; last !== this.running;) {
      last = this.running;
      await last;
    }
  }

  /** Shows what was checked; a finding that is gone is no longer selected, one whose values changed still is. */
  refresh(): void {
    if (!this.checked) return;
    const before = this.state.entries.find(({ key }) => key === this.state.now.selected);
    const view = viewOf(this.checked, this.state.now.audience, this.pack);
    const still =
      view.entries.find(({ key }) => key === this.state.now.selected) ??
      view.entries.find(({ draftKey }) => draftKey === before?.draftKey);
    const phase: DeskPhase = { at: 'ready', view };
    this.state.set({ phase, selected: still?.key ?? null });
  }

  private async lookAtHost(): Promise<void> {
    const [title, abilities] = await Promise.all([this.host.title(), this.host.abilities()]);
    this.state.set({ title, abilities });
  }

  /** Follows what is changed in the workbook, from when the host lets it. */
  private async follow(): Promise<void> {
    if (this.unwatch || this.following || !this.state.now.abilities.watch) return;
    this.following = true;
    const watching = await attempt(() =>
      this.host.watch((change) => {
        if (change.kind === 'protection') void attempt(() => this.lookAtHost());
        else if (!change.own) this.changes.add(change);
      }),
    );
    this.following = false;
    if (isHostFailure(watching)) this.state.tell({ kind: 'failure', failure: watching });
    else if (this.state.closed) await attempt(watching);
    else this.unwatch = watching;
  }

  /** After an edit: only the sheets that changed are asked for. A host that could not answer before is looked at again. */
  private async recheck(sheets: ChangedSheets): Promise<void> {
    await this.run('checking', this.checked ? sheets : null, this.asked > 0);
  }

  private run(what: Busy['what'], sheets: ChangedSheets, look: boolean): Promise<Checked | null> {
    const running = this.readAndCheck(what, sheets, look);
    this.running = running;
    return running;
  }

  private async readAndCheck(what: Busy['what'], sheets: ChangedSheets, look: boolean): Promise<Checked | null> {
    if (this.state.closed) return null;
    this.clock.start(what);
    const book = await this.reader.read(sheets, look ? () => this.lookAtHost() : undefined);
    if (book === null || this.state.closed) return null;
    this.clock.stop();
    if (isHostFailure(book)) {
      this.failed(book, sheets);
      return null;
    }
    this.asked = 0;
    if (isRefusal(book)) {
      this.checked = null;
      this.state.set({ phase: { at: 'refused', refusal: book } });
    } else {
      if (this.state.now.notice?.kind === 'failure') this.state.set({ notice: null });
      this.settle(this.engine.check(book, this.earlier), book);
    }
    const { checked } = this;
    await this.follow();
    return checked;
  }

  /** A failure keeps what is on the screen; the first reading has nothing to keep. */
  private failed(failure: HostFailure, sheets: ChangedSheets): void {
    if (this.state.now.phase.at === 'ready') this.state.tell({ kind: 'failure', failure });
    else this.state.set({ phase: { at: 'failed', failure } });
    if (!PASSING.has(failure.code) || this.asked >= MOST_ASKED) return;
    this.asked++;
    this.changes.again(sheets, ASK_AGAIN_MS);
  }

  private settle(checked: Checked | null, book?: WorkbookGrid): void {
    this.checked = checked;
    if (!checked) {
      this.state.set({ phase: { at: 'no-form', sheets: book?.sheets.map(({ name }) => name) ?? [] }, selected: null });
      return;
    }
    this.refresh();
    this.onChecked();
  }
}
