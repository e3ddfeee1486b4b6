import { sameCell, type CellRef } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal } from '../../core/model/refusal';
import { OWN_SHEET_NAMES } from '../../core/submission/own-sheets';
import { crashRefusal } from '../batch/file-outcome';
import type { DeskInUse } from '../pane/components/pane-context';
import { FileWorkbook, type FileHostParts } from './file-host';
import type { OpenedFile } from './open-file';
import { NO_WORK, selectedEntry, type PageNotice, type PageState, type PageWork } from './page-work';
import { UnreadHost } from './unread-host';
import { MOST_KEPT_BYTES, type WorkKeeper } from './work-keeper';

/** What the page's files need of the browser. */
export interface PageParts {
  readonly open: (file: Blob, name: string) => Promise<OpenedFile>;
  readonly keeper: WorkKeeper;
  /** whether the person may correct: not in the office's view */
  readonly mayCorrect: () => boolean;
}

type Source = () => Promise<OpenedFile>;

/** Something to be opened. */
interface Opening {
  readonly name: string;
  readonly source: Source;
  /** one of many that were received: for reading only */
  readonly received: boolean;
  /** to be told once it is open, before what there is to say of the file itself */
  readonly told: PageNotice | null;
}

/** The one file that the page is open on: opened, kept through a reload, left only when its changes are settled. */
export class PageFiles {
  private state: PageState = NO_WORK;
  private readonly listeners = new Set<() => void>();
  /** what is to be opened next, while it is asked what becomes of the changes */
  private next: Opening | null = null;
  private readings = 0;
  private openings = 0;
  /** the pane follows the grid just now: the grid must not follow the pane */
  private following = false;

  constructor(private readonly parts: PageParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): PageState => this.state;

  /** The file in front, where it was read. */
  get host(): FileWorkbook | null {
    const host = this.state.work?.host;
    return host instanceof FileWorkbook ? host : null;
  }

  /** What of the work is to be kept is kept now: the page may be about to go. */
  keepNow(): void {
    this.parts.keeper.hurry();
  }

  /** Goes on with what was kept. @param reloaded the page was only loaded again, not closed and opened */
  async restore(reloaded: boolean): Promise<void> {
    const kept = await this.parts.keeper.restore(reloaded);
    if (kept === null || this.state.work !== null) return;
    const opened = await this.parts.open(new Blob([kept.bytes as BlobPart]), kept.name);
    if (this.state.work !== null || this.readings > 0) return;
    this.take(opened, { kept: { changes: kept.changes, saved: kept.saved } });
    if (this.host) this.set({ notice: { kind: 'restored', name: kept.name } });
  }

  /** Opens a file in place of the one in front; changes that are in no copy are asked about first. */
  openFile(file: File, more = 0): void {
    const told: PageNotice | null = more > 0 ? { kind: 'several', name: file.name } : null;
    this.ask({ name: file.name, source: this.sourceOf(file), received: false, told });
  }

  /** Opens one of many received files: its figures are corrected by its enterprise only, whatever the view here. */
  openReceived(file: File): void {
    this.ask({ name: file.name, source: this.sourceOf(file), received: true, told: null });
  }

  open(name: string, source: Source): void {
    this.ask({ name, source, received: false, told: null });
  }

  /** The changes are given up, and what was asked for is opened. */
  leave(): void {
    const { next } = this;
    this.next = null;
    this.set({ asking: null });
    if (next) void this.read(next);
  }

  /** Everything stays as it is. */
  stay(): void {
    this.next = null;
    this.set({ asking: null });
  }

  /** The file as it was received, without the changes that were kept. */
  async discard(): Promise<void> {
    const { work } = this.state;
    if (!work || !this.host) return;
    this.take({ name: work.name, bytes: work.bytes, book: this.host.received });
    this.set({ notice: { kind: 'dropped', name: work.name } });
    await this.parts.keeper.clear();
  }

  show(at: CellRef): void {
    if (this.following) return;
    const step = (this.state.shown?.step ?? 0) + 1;
    // a finding that is selected shows its cell by the way; a cell asked for by itself is gone to
    const first = selectedEntry(this.state.desk)?.finding.cells[0];
    const byTheWay = first !== undefined && sameCell(first, at);
    this.set({ shown: { at, step }, ...(byTheWay ? {} : { place: 'sheet', jumped: true }) });
  }

  /** A person selected a cell in the grid: the pane selects its finding, if it has one. */
  follow(at: CellRef): void {
    const { desk } = this.state;
    if (!desk || selectedEntry(desk)?.finding.cells.some((cell) => sameCell(cell, at))) return;
    this.following = true;
    // the desk shows the cell before it waits for anything: it is there already
    void desk.desk.selectAt(at);
    this.following = false;
  }

  /** Takes the last correction back, or makes it once more, and shows where. */
  replay(which: 'undo' | 'redo'): void {
    const at = which === 'undo' ? this.host?.undo() : this.host?.redo();
    if (at) this.set({ shown: { at, step: (this.state.shown?.step ?? 0) + 1 } });
  }

  go(place: PageState['place'], jumped = false): void {
    this.set({ place, jumped });
  }

  /** The desk and what it shows now; told again and again with the same, it is taken once. */
  setDesk(desk: DeskInUse | null): void {
    const known = this.state.desk;
    if (known?.desk === desk?.desk && known?.now === desk?.now && known?.book === desk?.book) return;
    this.set({ desk });
  }

  tell(notice: PageNotice | null): void {
    this.set({ notice });
  }

  setPrinting(printing: boolean): void {
    this.set({ printing });
  }

  setCopying(copying: boolean): void {
    this.set({ copying });
  }

  private sourceOf(file: File): Source {
    return async () => await this.parts.open(file, file.name);
  }

  private ask(opening: Opening): void {
    if (this.host?.unsaved) {
      this.next = opening;
      this.set({ asking: opening.name });
    } else void this.read(opening);
  }

  private async read({ name, source, received, told }: Opening): Promise<void> {
    const reading = ++this.readings;
    this.set({ reading: name });
    const { host } = this;
    const stood = host?.snapshot();
    const opened = await source().catch((error: unknown): OpenedFile => {
      return { name, bytes: new Uint8Array(0), book: crashRefusal(error) };
    });
    // of files chosen one after another the last counts
    if (reading !== this.readings) return;
    if (host?.unsaved && host === this.host && host.snapshot() !== stood) {
      // changed while the next file was being read: that is not lost without a question either
      this.set({ reading: null });
      this.ask({ name, source: () => Promise.resolve(opened), received, told });
      return;
    }
    await this.parts.keeper.clear();
    this.take(opened, { forReading: received });
    this.set({ notice: told ?? this.noticeOf(opened, received) });
  }

  private noticeOf({ bytes, book }: OpenedFile, received: boolean): PageNotice | null {
    if (isRefusal(book)) return null;
    if (received) return { kind: 'received' };
    if (book.format !== 'xlsx' && book.format !== 'xlsm') return { kind: 'conversion' };
    return bytes.length > MOST_KEPT_BYTES ? { kind: 'not-kept' } : null;
  }

  private take({ name, bytes, book }: OpenedFile, how: Pick<FileHostParts, 'kept' | 'forReading'> = {}): void {
    const work: PageWork = {
      opening: ++this.openings,
      name,
      bytes,
      host: isRefusal(book) ? new UnreadHost(name, book) : this.over(name, book, how),
    };
    this.set({ ...NO_WORK, work });
    if (work.host instanceof FileWorkbook && !work.host.forReading) this.parts.keeper.follow(work.host, bytes);
    else this.parts.keeper.leave();
  }

  private over(name: string, book: WorkbookGrid, how: Pick<FileHostParts, 'kept' | 'forReading'>): FileWorkbook {
    const show = (at: CellRef): void => {
      this.show(at);
    };
    const correct = this.parts.mayCorrect();
    return new FileWorkbook({ name, book, ownSheets: OWN_SHEET_NAMES, show, correct, marked: true, ...how });
  }

  private set(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
