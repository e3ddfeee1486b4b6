import type { CheckReport } from '../../../../adapters/reports/check-report';
import type { CompiledPack } from '../../../../core/checking/compiled-pack';
import { isRefusal, type Refusal } from '../../../../core/model/refusal';
import { samePeriod, type Period } from '../../../../core/model/period';
import type { Audience } from '../../../../core/model/rule';
import { ruleBookOf } from '../../../../locales/rule-book';
import { crashRefusal } from '../../../batch/file-outcome';
import { EarlierFilings } from './earlier-filings';
import { makeSnapshot } from './make-snapshot';
import { ManyBatch } from './many-batch';
import type { CheckedBatch, Chosen, ManyDeskFace } from './many-desk-face';
import { BUSY_PHASES, type ManyPhase, type ManySnapshot } from './many-snapshot';
import { ManySteps, type Still } from './many-steps';
import { Progress } from './progress';
import { ReceivedFiles } from './received-files';
import { SnapshotStore } from './snapshot-store';
import { CREW_TIMES, WorkerCrew, type CrewTimes } from './worker-crew';

/** What the desk works with. */
export interface ManyDeskParts {
  readonly pack: CompiledPack;
  readonly startWorker: () => Worker;
  readonly audience?: Audience;
  /** workers at a time; default by the machine, four at most */
  readonly workers?: number;
  readonly times?: Partial<CrewTimes>;
}

type Step = ((still: Still) => Promise<void>) | null;

/** One processor is left to the page. */
export const workersHere = (): number => Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));

/**
 * Many received workbooks on the desk: listed, read and checked in workers, compared, and missing ones told.
 *
 * The month is the one that the person says; without, some returns spread over the files are read first and the month
 * that most of them state is checked, for all of them: a return of another month is then found, not checked for its own.
 *
 * Work goes in steps (`next`), each of which looks at what is not done yet; so files may be added at any time. Whatever
 * changes what a check is made from (month, register, earlier filings) forgets what was found and starts over.
 */
export class ManyDesk implements ManyDeskFace {
  readonly subscribe: ManyDeskFace['subscribe'];
  readonly snapshot: ManyDeskFace['snapshot'];
  private readonly batch: ManyBatch;
  private readonly crew: WorkerCrew;
  private readonly steps: ManySteps;
  private readonly store: SnapshotStore<ManySnapshot>;
  private phase: ManyPhase = 'empty';
  private paused = false;
  private working = false;
  private closed = false;
  /** goes up whenever what is under way is of no use any more */
  private round = 0;
  /** of the step under way */
  private stepRound = 0;

  constructor({ pack, startWorker, audience = 'office', workers = workersHere(), times }: ManyDeskParts) {
    const now = (): number => performance.now();
    this.batch = new ManyBatch(pack, audience);
    this.crew = new WorkerCrew(pack, startWorker, workers, { ...CREW_TIMES, ...times });
    const progress = new Progress(now, () => {
      this.store.changed();
    });
    this.steps = new ManySteps(this.batch, this.crew, progress);
    this.store = new SnapshotStore(() => makeSnapshot(this.batch, this.phase, progress), now);
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.get;
  }

  add(chosen: readonly Chosen[]): void {
    const { batch } = this;
    batch.expect(batch.files, chosen);
    batch.compareAgain();
    // files that state no month settle nothing about those added
    if (batch.stated === 'none' || batch.stated === 'no-return') batch.stated = null;
    this.paused = false;
    this.go();
  }

  setRegister(file: File | null): void {
    this.batch.registerFile = file;
    this.batch.register = null;
    this.startOver();
  }

  setEarlier(chosen: readonly Chosen[]): void {
    this.batch.earlier = new EarlierFilings();
    this.batch.expect(this.batch.earlier.files, chosen);
    this.startOver();
  }

  setPeriod(period: Period | null): void {
    const { batch } = this;
    const same = period !== null && batch.asked !== null && samePeriod(period, batch.asked);
    if (same || period === batch.asked) return;
    batch.asked = period;
    if (batch.stated === 'none') batch.stated = null;
    batch.earlier.history = null;
    this.startOver();
  }

  setAudience(audience: Audience): void {
    const { batch } = this;
    if (audience === batch.audience) return;
    batch.audience = audience;
    batch.compareAgain();
    // what the other audience may see is off the screen at once
    for (const file of batch.files.all) batch.showAlone(file);
    this.go();
  }

  cancel(): void {
    if (!BUSY_PHASES.includes(this.phase)) return;
    this.halt();
    this.paused = true;
    this.go();
  }

  resume(): void {
    this.paused = false;
    this.batch.compareAgain();
    this.go();
  }

  clear(): void {
    const { batch } = this;
    this.halt();
    batch.files = new ReceivedFiles();
    batch.earlier = new EarlierFilings();
    batch.coming = [];
    batch.registerFile = batch.register = batch.stated = null;
    batch.compareAgain();
    batch.notices = [];
    this.paused = false;
    this.go();
  }

  dismiss(notice: number): void {
    this.batch.notices = this.batch.notices.filter((_, at) => at !== notice);
    this.store.tell();
  }

  report(): CheckReport | null {
    const { compared, pack, period, audience } = this.batch;
    if (compared === null || period === null) return null;
    return {
      pack: { id: pack.id, name: pack.name, version: pack.version },
      ...{ period, audience, failOn: 'mandatory' },
      ...compared,
      book: ruleBookOf(pack),
    };
  }

  checked(): CheckedBatch | null {
    const { compared, pack, period, audience, settings, outcomes } = this.batch;
    if (compared === null || period === null || audience !== 'office') return null;
    const { register, history } = settings;
    return { pack, period, register, history, outcomes, whole: this.phase === 'done' };
  }

  async fileOf(path: string): Promise<File | Refusal | null> {
    const item = this.batch.files.all.find((file) => file.path === path)?.item;
    if (!item) return null;
    const { file, name, lastModified } = item;
    if (item.slice === null) return file as File;
    const bytes = await this.crew.errand(null, (ask) => ask({ kind: 'bytes', item })).catch(crashRefusal);
    if (!this.working) this.crew.rest();
    if (isRefusal(bytes)) return bytes;
    return new File([bytes as Uint8Array<ArrayBuffer>], name.slice(name.lastIndexOf('/') + 1), { lastModified });
  }

  close(): void {
    this.closed = true;
    this.halt();
    this.store.stop();
  }

  private halt(): void {
    this.round++;
    this.crew.stop();
  }

  private startOver(): void {
    this.halt();
    this.batch.forget();
    this.paused = false;
    this.go();
  }

  /** Does what is to be done, unless it is being done. */
  private go(): void {
    if (this.closed) return;
    if (!this.working) void this.work();
    // a step that was broken off may take a moment to end: what comes after it is told already
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
        this.batch.note({ code: 'worker-failed', detail: crashRefusal(error).detail ?? '' });
        this.phase = 'cancelled';
        break;
      }
    }
    this.working = false;
    this.crew.rest();
    if (!this.closed) this.store.tell();
  }

  /** The next step; null = at rest. */
  private next(): Step {
    const { batch, steps } = this;
    const { files, earlier, period } = batch;
    const at = (phase: ManyPhase, step: Step): Step => {
      this.phase = phase;
      return step;
    };
    if (this.paused) {
      const something = period !== null && files.all.some(({ outcome }) => outcome !== null);
      return at('cancelled', batch.compared === null && something ? (still) => steps.compare(true, still) : null);
    }
    if (batch.coming.length > 0) return at('listing', (still) => steps.takeIn(still));
    if (batch.registerFile !== null && batch.register === null) {
      return at('listing', (still) => steps.readRegister(still));
    }
    const zipped = [files, earlier.files].find(({ all }) => all.some(({ zip }) => zip));
    if (zipped) return at('listing', () => steps.listZips(zipped));
    if (files.all.length === 0) return at('empty', null);
    if (period === null && batch.stated === null) return at('asking', (still) => steps.askPeriod(still));
    if (period === null && batch.stated === 'none') return at('needs-period', null);
    if (earlier.chosen > 0 && earlier.history === null) return at('earlier', (still) => steps.readEarlier(still));
    if (batch.unlooked.length > 0) return at('running', () => steps.check());
    if (batch.compared === null && period !== null) return at('comparing', (still) => steps.compare(false, still));
    return at('done', null);
  }
}
