import type { CompiledPack } from '../../../../core/checking/compiled-pack';
import { isHostFailure } from '../../../../core/host/host-failure';
import type { TableSource } from '../../../../core/host/table-source';
import { crashRefusal } from '../../../batch/file-outcome';
import type { AnalyseAsks } from '../../../worker/analyse/analyse-messages';
import type { Chosen } from '../../many/desk/many-desk-face';
import type { Still } from '../../many/desk/many-steps';
import { Progress } from '../../many/desk/progress';
import { ReceivedFiles } from '../../many/desk/received-files';
import { SnapshotStore } from '../../many/desk/snapshot-store';
import { CREW_TIMES, WorkerCrew, type CrewTimes } from '../../many/desk/worker-crew';
import { WorkerLine } from '../../many/desk/worker-line';
import { AnalyseBatch } from './analyse-batch';
import { ANALYSE_BUSY, type AnalysePhase, type AnalyseSnapshot, type AnalyseWish } from './analyse-snapshot';
import { AnalyseSteps } from './analyse-steps';
import { ledgerSheets } from './ledger-sheets';
import { makeAnalyseSnapshot } from './make-analyse-snapshot';

/** What the desk works with. */
export interface AnalyseDeskParts {
  readonly pack: CompiledPack;
  readonly startWorker: () => Worker;
  /** sheets of the open workbook; null on the page */
  readonly source: TableSource | null;
  /** workers that read files at a time; default by the machine, three at most */
  readonly workers?: number;
  readonly times?: Partial<CrewTimes>;
}

type Step = ((still: Still) => Promise<void>) | null;

/** One processor is left to the page. */
const workersHere = (): number => Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1));

/**
 * An analysis on the desk: returns of many months read in workers, or a ledger, and the tables computed of them in one.
 * Nothing that was received is ever changed. Work goes in steps (`next`), each of which looks at what is not done yet.
 */
export class AnalyseDesk {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => AnalyseSnapshot;
  private readonly batch = new AnalyseBatch();
  private readonly crew: WorkerCrew;
  private readonly steps: AnalyseSteps;
  private readonly store: SnapshotStore<AnalyseSnapshot>;
  private readonly source: TableSource | null;
  private phase: AnalysePhase = 'empty';
  private paused = false;
  private working = false;
  private closed = false;
  /** goes up whenever what is under way is of no use any more */
  private round = 0;
  private stepRound = 0;

  constructor({ pack, startWorker, source, workers = workersHere(), times }: AnalyseDeskParts) {
    const now = (): number => performance.now();
    this.source = source;
    this.crew = new WorkerCrew(pack, startWorker, workers, { ...CREW_TIMES, ...times });
    const progress = new Progress(now, () => {
      this.store.changed();
    });
    const hire = (): WorkerLine<AnalyseAsks> => new WorkerLine<AnalyseAsks>(startWorker, 'analyse');
    this.steps = new AnalyseSteps(this.batch, pack, this.crew, hire, progress);
    this.store = new SnapshotStore(() => makeAnalyseSnapshot(this.batch, this.phase, progress), now);
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.get;
  }

  /** Adds files (`chosenFiles` of an input, `filesOfDrop` of a drop) and goes on. */
  add(chosen: readonly Chosen[]): void {
    this.batch.expect(chosen);
    this.resume();
  }

  /** The register (名录); null = the one found among the files, if any. */
  setRegister(file: File | null): void {
    const { batch } = this;
    batch.registerFile = file;
    if (file === null) {
      batch.register = null;
      lookAgain(batch, 'register');
    }
    batch.renew();
    this.resume();
  }

  /** Asks the open workbook whether it holds a ledger. */
  async lookForLedger(): Promise<void> {
    const choices = await this.source?.choices();
    if (choices === undefined || this.closed) return;
    if (isHostFailure(choices)) this.batch.note({ code: 'book-failed', failure: choices });
    else this.batch.inBook = ledgerSheets(choices).length > 0;
    this.store.tell();
  }

  /** Reads the ledger in the open workbook, or reads it anew. */
  useBook(): void {
    this.halt();
    this.batch.book = 'wanted';
    this.batch.renew();
    this.resume();
  }

  /** What is asked, in part; the analysis is made anew. */
  wish(change: Partial<AnalyseWish>): void {
    const { batch } = this;
    if (change.period !== undefined) batch.asked = change.period !== null;
    batch.wish = { ...batch.wish, ...change };
    batch.current = false;
    this.round++;
    this.resume();
  }

  /** At once; what was read stays read. */
  cancel(): void {
    if (!ANALYSE_BUSY.includes(this.phase)) return;
    this.halt();
    this.paused = true;
    this.go();
  }

  /** Goes on after `cancel`, or after workers failed. */
  resume(): void {
    this.paused = false;
    this.go();
  }

  /** Takes everything away; how it is asked for stays. */
  clear(): void {
    const { batch } = this;
    this.halt();
    batch.files = new ReceivedFiles();
    batch.coming = [];
    batch.sorted.clear();
    batch.ledgers = [];
    batch.months = batch.notices = batch.failing = [];
    batch.register = batch.registerFile = batch.book = batch.ledgerRegister = batch.analysis = null;
    batch.asked = false;
    batch.wish = { ...batch.wish, period: null };
    batch.renew();
    this.resume();
  }

  dismiss(notice: number): void {
    this.batch.notices = this.batch.notices.filter((_, at) => at !== notice);
    this.store.tell();
  }

  /** Ends the workers; the desk is not used any more. */
  close(): void {
    this.closed = true;
    this.halt();
    this.store.stop();
  }

  private halt(): void {
    this.round++;
    this.crew.stop();
    this.steps.stop();
    this.forgetLedgers();
  }

  /** The returns of ledgers lay in the worker that was ended: the files, or the sheet, are read again. */
  private forgetLedgers(): void {
    const { batch } = this;
    lookAgain(batch, 'ledger');
    batch.ledgers = [];
    if (batch.book === 'read') batch.book = 'wanted';
    batch.renew();
  }

  private go(): void {
    if (this.closed) return;
    if (!this.working) void this.work();
    else if (this.stepRound !== this.round) this.next();
    this.store.tell();
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let step = this.next(); step !== null && !this.closed; step = this.next()) {
      const { round } = this;
      this.stepRound = round;
      this.store.tell();
      try {
        await step(() => round === this.round);
      } catch (error) {
        if (round !== this.round) continue;
        this.halt();
        this.batch.note({ code: 'worker-failed', detail: crashRefusal(error).detail ?? '' });
        this.phase = 'cancelled';
        this.paused = true;
        break;
      }
    }
    this.working = false;
    this.crew.rest();
    if (!this.closed) this.store.tell();
  }

  /** The next step; null = at rest. */
  private next(): Step {
    const { batch, steps, source } = this;
    const at = (phase: AnalysePhase, step: Step): Step => {
      this.phase = phase;
      return step;
    };
    if (steps.lost) {
      steps.stop();
      this.forgetLedgers();
    }
    if (this.paused) return at('cancelled', null);
    if (batch.coming.length > 0) return at('listing', (still) => steps.takeIn(still));
    if (batch.files.all.some(({ zip }) => zip)) return at('listing', () => steps.listZips());
    if (batch.unlooked.length > 0) return at('reading', () => steps.read());
    if (batch.registerFile !== null) return at('sorting', (still) => steps.readRegister(still));
    if (batch.unsorted.length > 0) return at('sorting', (still) => steps.sort(still));
    if (batch.book === 'wanted' && source !== null) return at('book', (still) => steps.readBook(source, still));
    if (batch.files.all.length === 0 && batch.ledgers.length === 0) return at('empty', null);
    if (!batch.given) return at('computing', (still) => steps.give(still));
    if (batch.wish.period === null) return at('no-return', null);
    if (!batch.current) return at('computing', (still) => steps.compute(still));
    return at('done', null);
  }
}

/** Files that were taken for a register, or a ledger, are read and sorted once more. */
function lookAgain(batch: AnalyseBatch, as: 'register' | 'ledger'): void {
  for (const [file, what] of batch.sorted) {
    if (what !== as) continue;
    batch.sorted.delete(file);
    file.outcome = null;
  }
}
