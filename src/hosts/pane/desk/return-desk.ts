import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Figure } from '../../../core/figures/figure';
import { hostFailure, isHostFailure, type HostFailure } from '../../../core/host/host-failure';
import type { HostAbilities, WorkbookHost } from '../../../core/host/workbook-host';
import type { CellRef } from '../../../core/model/cell';
import type { ReasonCode } from '../../../core/model/explanation';
import type { Filing } from '../../../core/model/filing';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { Audience } from '../../../core/model/rule';
import { OWN_SHEETS } from '../../../core/submission/own-sheets';
import { BusyClock } from './busy-clock';
import { ChangesAtRest, type ChangedPlaces } from './changes-at-rest';
import type { Busy, DeskPhase, DeskSnapshot, Notice } from './desk-snapshot';
import { Drafts, type KeptTexts } from './drafts';
import { ReturnEngine, type Checked } from './engine';
import { explain, type ExplainAnswer } from './explain';
import type { FindingEntry } from './finding-groups';
import { marksOf } from './marks';
import { viewOf } from './return-view';
import { submit, type SubmitAnswer } from './submit';

/** What the desk works with. */
export interface DeskParts {
  readonly host: WorkbookHost;
  readonly pack: CompiledPack;
  readonly storage: KeptTexts | null;
  readonly audience: Audience;
  /** the time to put on a receipt: `2013-10-08 09:30` */
  readonly now: () => string;
}

const NOTHING: HostAbilities = { select: false, write: false, marks: false, watch: false, correct: false };

/** After this long the host is asked again, when it could not answer because a cell was being edited. */
const ASK_AGAIN_MS = 1500;
/** How often it is asked again for one change. */
const MOST_ASKED = 40;

/** Failures that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set(['cell-edit', 'busy', 'timeout']);

/**
 * One workbook on the desk: read, checked, explained, marked and submitted. It talks to the workbook through
 * `WorkbookHost` alone and knows nothing of how it is shown. A later reading always replaces an earlier one.
 */
export class ReturnDesk {
  readonly drafts: Drafts;
  private readonly engine: ReturnEngine;
  private readonly host: WorkbookHost;
  private readonly clock: BusyClock;
  private readonly changes: ChangesAtRest;
  private readonly listeners = new Set<() => void>();
  private state: DeskSnapshot;
  private checked: Checked | null = null;
  private earlier: readonly Filing[] = [];
  /** number of the latest run; the answer of an older one is dropped */
  private latest = 0;
  private asked = 0;
  private unwatch: (() => Promise<void>) | null = null;
  private closed = false;

  constructor(private readonly parts: DeskParts) {
    this.host = parts.host;
    this.engine = new ReturnEngine(parts.pack);
    this.drafts = new Drafts(parts.storage);
    this.clock = new BusyClock((busy) => {
      this.set({ busy });
    });
    this.changes = new ChangesAtRest((places) => void this.recheck(places));
    this.state = {
      phase: { at: 'starting' },
      title: null,
      abilities: NOTHING,
      audience: parts.audience,
      busy: null,
      selected: null,
      steps: 0,
      marks: false,
      notice: null,
      earlier: 0,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): DeskSnapshot => this.state;

  /** Reads and checks the workbook, then follows what is changed in it. */
  async start(): Promise<void> {
    await this.check();
    if (this.closed) return;
    const marked = await this.host.marked();
    if (marked === true) this.set({ marks: true });
    if (!this.state.abilities.watch) return;
    const watching = await this.host.watch((change) => {
      if (change.kind === 'protection') void this.lookAtHost();
      else if (!change.own) this.changes.add(change);
    });
    if (isHostFailure(watching)) this.tell({ kind: 'failure', failure: watching });
    else if (this.closed) await watching();
    else this.unwatch = watching;
  }

  /** Lets go of the workbook. Marks stay as they are: they belong to the person, who takes them off. */
  async close(): Promise<void> {
    this.closed = true;
    this.latest++;
    this.changes.stop();
    this.clock.stop();
    this.listeners.clear();
    await this.unwatch?.();
    this.unwatch = null;
  }

  /** Reads everything again. */
  async check(): Promise<void> {
    await this.run('reading', null, async () => {
      await this.lookAtHost();
      return this.host.read();
    });
  }

  /** Breaks off what is being done; the answer, when it comes, is dropped. */
  cancel(): void {
    this.latest++;
    this.clock.stop();
    this.set({ notice: { kind: 'done', what: 'cancelled' } });
    if (this.state.phase.at === 'starting') {
      this.set({ phase: { at: 'refused', refusal: { kind: 'refusal', code: 'cancelled' } } });
    }
  }

  dismiss(): void {
    this.set({ notice: null });
  }

  /** Another audience: what may be shown changes, the workbook does not. */
  show(audience: Audience): void {
    this.set({ audience, selected: null });
    this.refresh();
  }

  /** Filings of earlier months, to compare with. Those of another enterprise are kept out of the comparison. */
  async addEarlier(book: WorkbookGrid | Refusal): Promise<void> {
    if (isRefusal(book)) {
      this.tell({ kind: 'refused', refusal: book });
      return;
    }
    const filings = this.engine.filingsIn(book).filter(({ period }) => period !== null);
    if (filings.length === 0) {
      this.tell({ kind: 'done', what: 'no-earlier' });
      return;
    }
    this.earlier = [...this.earlier, ...filings];
    this.set({ earlier: this.earlier.length, notice: { kind: 'done', what: 'earlier' } });
    if (this.checked) this.settle(this.engine.check(this.checked.book, this.earlier));
    await Promise.resolve();
  }

  figures(): readonly Figure[] {
    return this.checked ? this.engine.figures(this.checked, this.earlier) : [];
  }

  earlierFilings(): readonly Filing[] {
    return this.earlier;
  }

  /** Selects a finding and shows its cell. */
  async select(key: string): Promise<void> {
    const entry = this.entries().find((one) => one.key === key);
    if (!entry) return;
    this.set({ selected: key, steps: this.state.steps + 1 });
    const at = entry.finding.cells[0];
    if (at) await this.showCell(at);
  }

  /** Shows and selects a cell in the workbook, where the host can. */
  async showCell(at: CellRef): Promise<void> {
    if (!this.state.abilities.select) return;
    const failure = await this.host.select(at);
    if (failure) this.tell({ kind: 'failure', failure });
    else if (this.state.notice?.kind === 'failure') this.dismiss();
  }

  /** The next (1) or previous (-1) finding of a list of keys, going round. */
  async step(by: 1 | -1, keys: readonly string[] = this.entries().map(({ key }) => key)): Promise<void> {
    if (keys.length === 0) return;
    const at = keys.indexOf(this.state.selected ?? '');
    const next = at < 0 ? (by === 1 ? 0 : keys.length - 1) : (at + by + keys.length) % keys.length;
    await this.select(keys[next]!);
  }

  /** The finding of a cell, for "why is this cell marked"; false when it has none. */
  async selectAt({ sheet, row, column }: CellRef): Promise<boolean> {
    const found = this.entries().find(({ finding }) =>
      finding.cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    );
    if (found) await this.select(found.key);
    return found !== undefined;
  }

  /** Writes an explanation into the sheet 说明. The text stays a draft until it is there. */
  async explain(key: string, reason: ReasonCode | null, text: string): Promise<ExplainAnswer> {
    const entry = this.entries().find((one) => one.key === key);
    if (!entry || !this.checked || this.state.audience === 'office') return 'not-possible';
    const { book } = this.checked;
    const answer = await this.at('explaining', () =>
      explain(this.host, book, entry.finding, { reason, text }, this.parts.pack.forms),
    );
    if (answer === 'saved') {
      this.drafts.drop(entry.draftKey);
      this.tell({ kind: 'done', what: 'explained' });
      await this.rereadOwn();
    } else if (isHostFailure(answer)) this.tell({ kind: 'failure', failure: answer });
    return answer;
  }

  /** Puts marks on the cells of findings, or takes all of them off. */
  async setMarks(on: boolean): Promise<void> {
    const marks = on ? marksOf(this.entries()) : [];
    const failure = await this.at('marking', () => (on ? this.host.mark(marks) : this.host.unmark()));
    if (failure) this.tell({ kind: 'failure', failure });
    else this.set({ marks: on, notice: { kind: 'done', what: on ? 'marked' : 'unmarked' } });
  }

  /** Checks once more and writes the receipt, if the gate is open. */
  async submit(by: string): Promise<SubmitAnswer> {
    if (this.state.audience === 'office') return 'not-possible';
    await this.check();
    const { checked } = this;
    if (!checked) return 'not-possible';
    const answer = await this.at('submitting', () =>
      submit(this.host, checked, this.parts.pack, { by, checkedAt: this.parts.now() }),
    );
    if (isHostFailure(answer)) this.tell({ kind: 'failure', failure: answer });
    else if (answer === 'submitted') {
      this.tell({ kind: 'done', what: 'submitted' });
      await this.rereadOwn();
    }
    return answer;
  }

  private entries(): readonly FindingEntry[] {
    const { phase } = this.state;
    return phase.at === 'ready' ? phase.view.entries : [];
  }

  private async lookAtHost(): Promise<void> {
    const [title, abilities] = await Promise.all([this.host.title(), this.host.abilities()]);
    if (!this.closed) this.set({ title, abilities });
  }

  /** After an edit: only the sheets that changed are asked for. */
  private async recheck(places: ChangedPlaces): Promise<void> {
    const { sheets } = places;
    await this.run('checking', places, () =>
      sheets === null || !this.checked ? this.host.read() : this.host.reread([...sheets]),
    );
  }

  private async rereadOwn(): Promise<void> {
    const sheets = new Set<string>(Object.values(OWN_SHEETS));
    await this.recheck({ sheets, ranges: new Map([...sheets].map((sheet) => [sheet, null])) });
  }

  private async run(
    what: Busy['what'],
    places: ChangedPlaces | null,
    read: () => Promise<WorkbookGrid | Refusal | HostFailure>,
  ): Promise<void> {
    const run = ++this.latest;
    this.clock.start(what);
    const book = await attempt(read);
    if (run !== this.latest || this.closed) return;
    this.clock.stop();
    if (isHostFailure(book)) {
      this.failed(book, places);
      return;
    }
    this.asked = 0;
    if (isRefusal(book)) {
      this.checked = null;
      this.set({ phase: { at: 'refused', refusal: book } });
      return;
    }
    if (this.state.notice?.kind === 'failure') this.set({ notice: null });
    this.settle(this.engine.check(book, this.earlier), book);
  }

  /** A failure keeps what is on the screen; the first reading has nothing to keep. */
  private failed(failure: HostFailure, places: ChangedPlaces | null): void {
    if (this.state.phase.at === 'ready') this.tell({ kind: 'failure', failure });
    else this.set({ phase: { at: 'failed', failure } });
    if (!PASSING.has(failure.code) || this.asked >= MOST_ASKED) return;
    this.asked++;
    this.changes.again(places ?? { sheets: null, ranges: new Map() }, ASK_AGAIN_MS);
  }

  private settle(checked: Checked | null, book?: WorkbookGrid): void {
    this.checked = checked;
    if (!checked) {
      this.set({ phase: { at: 'no-form', sheets: book?.sheets.map(({ name }) => name) ?? [] }, selected: null });
      return;
    }
    this.refresh();
    if (this.state.marks) void this.remark();
  }

  private async remark(): Promise<void> {
    const failure = await this.host.mark(marksOf(this.entries()));
    if (failure) this.tell({ kind: 'failure', failure });
  }

  /** Shows what was checked; a finding that is gone is no longer selected, one whose values changed still is. */
  private refresh(): void {
    if (!this.checked) return;
    const before = this.entries().find(({ key }) => key === this.state.selected);
    const view = viewOf(this.checked, this.state.audience, this.parts.pack);
    const still =
      view.entries.find(({ key }) => key === this.state.selected) ??
      view.entries.find(({ draftKey }) => draftKey === before?.draftKey);
    const phase: DeskPhase = { at: 'ready', view };
    this.set({ phase, selected: still?.key ?? null });
  }

  private async at<T>(what: Busy['what'], work: () => Promise<T>): Promise<T | HostFailure> {
    this.clock.start(what);
    const answer = await attempt(work);
    this.clock.stop();
    return answer;
  }

  private tell(notice: Notice): void {
    this.set({ notice });
  }

  private set(change: Partial<DeskSnapshot>): void {
    if (this.closed) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** A host never throws for what a user can cause; what it throws all the same is told, and the pane goes on. */
async function attempt<T>(work: () => Promise<T>): Promise<T | HostFailure> {
  try {
    return await work();
  } catch (error) {
    return hostFailure('other', { detail: error instanceof Error ? error.message : String(error) });
  }
}
