import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Figure } from '../../../core/figures/figure';
import { isHostFailure, type HostFailure } from '../../../core/host/host-failure';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import type { ReturnCause } from '../../../core/model/cause';
import type { CellRef } from '../../../core/model/cell';
import type { ReasonCode } from '../../../core/model/explanation';
import type { Filing } from '../../../core/model/filing';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { Audience } from '../../../core/model/rule';
import { attempt } from './attempt';
import { BusyClock } from './busy-clock';
import { DeskReading } from './desk-reading';
import type { Busy, DeskSnapshot } from './desk-snapshot';
import { DeskState } from './desk-state';
import { Drafts, type KeptTexts } from './drafts';
import type { Checked } from './engine';
import { explain, type ExplainAnswer } from './explain';
import { InTurn } from './in-turn';
import { marksOf } from './marks';
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

/** How often a return is checked for one receipt, while it is being edited. */
const MOST_CHECKS = 3;

/**
 * One workbook on the desk: read, checked, explained, marked and submitted. It talks to the workbook through
 * `WorkbookHost` alone and knows nothing of how it is shown.
 */
export class ReturnDesk {
  readonly drafts: Drafts;
  private readonly host: WorkbookHost;
  private readonly state: DeskState;
  private readonly clock: BusyClock;
  private readonly reading: DeskReading;
  /** what writes into the workbook waits for what was begun before */
  private readonly writing = new InTurn();
  /** how often something was broken off */
  private cancelled = 0;

  constructor(private readonly parts: DeskParts) {
    const { host, pack } = parts;
    this.host = host;
    this.drafts = new Drafts(parts.storage);
    this.state = new DeskState(parts.audience);
    this.clock = new BusyClock((busy) => {
      this.state.set({ busy });
    });
    this.reading = new DeskReading(host, pack, this.state, this.clock, () => {
      if (this.state.now.marks) void this.writing.do(() => this.remark());
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => this.state.subscribe(listener);

  readonly snapshot = (): DeskSnapshot => this.state.now;

  /** Reads and checks the workbook, then follows what is changed in it. */
  async start(): Promise<void> {
    await this.check();
    if (this.state.closed) return;
    const marked = await attempt(() => this.host.marked());
    if (marked === true) this.state.set({ marks: true });
  }

  /** Lets go of the workbook. Marks stay as they are: they belong to the person, who takes them off. */
  async close(): Promise<void> {
    this.state.close();
    this.clock.stop();
    await this.reading.close();
  }

  /** Reads everything again. */
  async check(): Promise<void> {
    await this.reading.check();
  }

  /** Breaks off what is being done; the answer, when it comes, is dropped. */
  cancel(): void {
    this.cancelled++;
    this.reading.drop();
    this.clock.stop();
    this.state.set({ notice: { kind: 'done', what: 'cancelled' } });
    if (this.state.now.phase.at === 'starting') {
      this.state.set({ phase: { at: 'refused', refusal: { kind: 'refusal', code: 'cancelled' } } });
    }
  }

  dismiss(): void {
    this.state.set({ notice: null });
  }

  /** Another audience: what may be shown changes, the workbook does not. */
  show(audience: Audience): void {
    this.state.set({ audience, selected: null });
    this.reading.refresh();
  }

  /** Filings of earlier months, to compare with. Those of another enterprise are kept out of the comparison. */
  addEarlier(book: WorkbookGrid | Refusal): void {
    if (isRefusal(book)) {
      this.state.tell({ kind: 'refused', refusal: book });
      return;
    }
    const filings = this.reading.engine.filingsIn(book).filter(({ period }) => period !== null);
    if (filings.length === 0) {
      this.state.tell({ kind: 'done', what: 'no-earlier' });
      return;
    }
    this.reading.addEarlier(filings);
    this.state.set({ earlier: this.reading.earlier.length, notice: { kind: 'done', what: 'earlier' } });
  }

  figures(): readonly Figure[] {
    const { checked, earlier, engine } = this.reading;
    return checked ? engine.figures(checked, earlier) : [];
  }

  /** Which cells could settle what fails in the values as they were last checked. */
  async causes(): Promise<readonly ReturnCause[]> {
    const { causesNow } = await import(/* webpackChunkName: "causes" */ './causes-now');
    const { checked, engine } = this.reading;
    return checked ? causesNow(checked, engine.rules, this.state.now.audience) : [];
  }

  earlierFilings(): readonly Filing[] {
    return this.reading.earlier;
  }

  /** Selects a finding and shows its cell. */
  async select(key: string): Promise<void> {
    const entry = this.state.entries.find((one) => one.key === key);
    if (!entry) return;
    this.state.set({ selected: key, steps: this.state.now.steps + 1 });
    const at = entry.finding.cells[0];
    if (at) await this.showCell(at);
  }

  /** Shows and selects a cell in the workbook, where the host can. */
  async showCell(at: CellRef): Promise<void> {
    if (!this.state.now.abilities.select) return;
    const failure = await this.host.select(at);
    if (failure) this.state.tell({ kind: 'failure', failure });
    else if (this.state.now.notice?.kind === 'failure') this.dismiss();
  }

  /** The next (1) or previous (-1) finding of a list of keys, going round. */
  async step(by: 1 | -1, keys: readonly string[] = this.state.entries.map(({ key }) => key)): Promise<void> {
    if (keys.length === 0) return;
    const at = keys.indexOf(this.state.now.selected ?? '');
    const next = at < 0 ? (by === 1 ? 0 : keys.length - 1) : (at + by + keys.length) % keys.length;
    await this.select(keys[next]!);
  }

  /** The finding of a cell, for "why is this cell marked"; false when it has none. */
  async selectAt({ sheet, row, column }: CellRef): Promise<boolean> {
    const found = this.state.entries.find(({ finding }) =>
      finding.cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    );
    if (found) await this.select(found.key);
    return found !== undefined;
  }

  /** Writes an explanation into the sheet 说明. The text stays a draft until it is there. */
  explain(key: string, reason: ReasonCode | null, text: string): Promise<ExplainAnswer> {
    return this.writing.do(async () => {
      // a line that was taken meanwhile is not written over
      if (this.reading.behind) await this.reading.rereadOwn();
      const entry = this.state.entries.find((one) => one.key === key);
      if (!entry || !this.reading.checked || this.state.now.audience === 'office' || this.reading.behind)
        return 'not-possible';
      const { book } = this.reading.checked;
      const answer = await this.at('explaining', () =>
        explain(this.host, book, entry.finding, { reason, text }, this.parts.pack.forms),
      );
      if (answer === 'saved') {
        this.drafts.drop(entry.draftKey);
        this.state.tell({ kind: 'done', what: 'explained' });
        await this.reading.rereadOwn();
      } else if (isHostFailure(answer)) this.state.tell({ kind: 'failure', failure: answer });
      return answer;
    });
  }

  /** Puts a value that the person chose into a cell of the return, where the host lets values be corrected here. */
  correct({ sheet, row, column }: CellRef, value: number): Promise<void> {
    return this.writing.do(async () => {
      if (this.state.now.audience === 'office') return;
      const failure = await attempt(() => this.host.correct([{ sheet, cells: [{ row, column, value }] }]));
      if (failure) this.state.tell({ kind: 'failure', failure });
    });
  }

  /** Puts marks on the cells of findings, or takes all of them off. */
  setMarks(on: boolean): Promise<void> {
    return this.writing.do(async () => {
      const marks = on ? marksOf(this.state.entries) : [];
      const failure = await this.at('marking', () => (on ? this.host.mark(marks) : this.host.unmark()));
      if (failure) this.state.tell({ kind: 'failure', failure });
      else this.state.set({ marks: on, notice: { kind: 'done', what: on ? 'marked' : 'unmarked' } });
    });
  }

  /** Checks once more and writes the receipt, if the gate is open. Never for values read before that check. */
  submit(by: string): Promise<SubmitAnswer> {
    return this.writing.do(async () => {
      if (this.state.now.audience === 'office') return 'not-possible';
      const checked = await this.checkForReceipt();
      if (!checked) return 'not-possible';
      const answer = await this.at('submitting', () =>
        submit(this.host, checked, this.parts.pack, { by, checkedAt: this.parts.now() }),
      );
      if (isHostFailure(answer)) this.state.tell({ kind: 'failure', failure: answer });
      else if (answer === 'submitted') {
        this.state.tell({ kind: 'done', what: 'submitted' });
        await this.reading.rereadOwn();
      }
      return answer;
    });
  }

  /** A check of the values as they are; once more where something was edited meanwhile. Null where it could not be. */
  private async checkForReceipt(): Promise<Checked | null> {
    const { cancelled } = this;
    for (let times = 0; times < MOST_CHECKS; times++) {
      const checked = await this.reading.check();
      if (checked) return checked;
      await this.reading.settled();
      if (this.state.closed || this.cancelled !== cancelled || this.reading.behind) return null;
    }
    return null;
  }

  private async remark(): Promise<void> {
    if (!this.state.now.marks || this.state.closed) return;
    const failure = await attempt(() => this.host.mark(marksOf(this.state.entries)));
    if (failure) this.state.tell({ kind: 'failure', failure });
  }

  private async at<T>(what: Busy['what'], work: () => Promise<T>): Promise<T | HostFailure> {
    this.clock.start(what);
    const answer = await attempt(work);
    this.clock.stop();
    return answer;
  }
}
