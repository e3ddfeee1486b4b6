import type { ReportEntry } from '../../../../adapters/reports/check-report';
import { isRefusal } from '../../../../core/model/refusal';
import { crashRefusal, lostOutcome, type FileOutcome } from '../../../batch/file-outcome';
import type { ManyAsks } from '../../../worker/many/many-messages';
import { compareBatch, historyInWorker } from './compare-batch';
import { NO_HISTORY, NO_MONTH, type ManyBatch } from './many-batch';
import { rowsOf } from './many-rows';
import { ASKED_AT_ONCE, MOST_ASKED, spread, statedMost } from './period-of-returns';
import type { Progress } from './progress';
import type { ReceivedFile } from './received-file';
import type { ReceivedFiles } from './received-files';
import type { WorkerCrew } from './worker-crew';

/** Files whose size and time are asked for before the page may draw. */
const TAKEN_AT_ONCE = 20;

/** Lets the page draw and listen. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Whether what a step was begun for is still wanted; asked after every wait. */
export type Still = () => boolean;

/** Settings for files that are read and not checked. */
const READ_ONLY: ManyAsks['settings']['asked'] = {
  ...{ period: NO_MONTH, register: null, history: NO_HISTORY },
  check: false,
};

/** The steps of a batch, each done in workers. They throw where no worker can be started. */
export class ManySteps {
  constructor(
    private readonly batch: ManyBatch,
    private readonly crew: WorkerCrew,
    private readonly progress: Progress,
  ) {}

  /** A few at a time: to know size and time of a file, the browser asks the system, and the page waits. */
  async takeIn(still: Still): Promise<void> {
    const { batch } = this;
    const not = { same: 0, 'too-many': 0 };
    this.progress.start(batch.coming.length);
    while (batch.coming.length > 0) {
      batch.takeIn(TAKEN_AT_ONCE, not);
      this.crew.warm(batch.unlooked.length);
      await pause();
      if (!still()) break;
    }
    if (not.same > 0) batch.note({ code: 'same-files', files: not.same });
    batch.noteTooMany(not['too-many']);
    batch.passOverRegister();
    batch.showSettled();
  }

  async readRegister(still: Still): Promise<void> {
    const { batch } = this;
    const file = batch.registerFile!;
    const { name, lastModified } = file;
    const item = { path: name, name, file, lastModified, slice: null };
    this.progress.start(1);
    const read = await this.crew.errand(null, (ask) => ask({ kind: 'register', item })).catch(crashRefusal);
    if (!still()) return;
    if (isRefusal(read) || read.entries.length === 0) {
      batch.registerFile = null;
      batch.note(
        isRefusal(read) ? { code: 'register-unreadable', name, refusal: read } : { code: 'register-empty', name },
      );
      return;
    }
    batch.register = { name, entries: read.entries };
    batch.passOverRegister();
    batch.note({ code: 'register-read', name, entries: read.entries.length, oddities: read.oddities });
  }

  /** One after another: a zip is held whole while it is listed. */
  async listZips(list: ReceivedFiles): Promise<void> {
    const zips = list.all.filter(({ zip }) => zip);
    this.progress.start(zips.length);
    const put = (zip: ReceivedFile, listed: Parameters<ReceivedFiles['unzip']>[1]): void => {
      this.batch.noteTooMany(list.unzip(zip, listed));
      this.batch.showSettled();
      this.progress.step();
    };
    const ask = ({ item }: ReceivedFile) => ({ kind: 'list' as const, item: item! });
    const next = (): ReceivedFile | undefined => zips.shift();
    await this.crew.each({ settings: READ_ONLY, next, ask, settle: put, lose: put }, 1);
  }

  /** Asks some returns for their month, more of them where these state none, up to a number. */
  async askPeriod(still: Still): Promise<void> {
    const left = [...this.batch.unlooked];
    let found = 0;
    for (let asked = 0; asked < MOST_ASKED && left.length > 0; asked += ASKED_AT_ONCE) {
      const some = spread(left, ASKED_AT_ONCE);
      const outcomes = await this.lookAt(some, READ_ONLY);
      if (!still()) return;
      this.batch.stated = statedMost(outcomes);
      if (this.batch.stated !== null) return;
      found += outcomes.reduce((count, { returns }) => count + returns.length, 0);
      for (const file of some) left.splice(left.indexOf(file), 1);
    }
    this.batch.stated = found === 0 && left.length === 0 ? 'no-return' : 'none';
  }

  async readEarlier(still: Still): Promise<void> {
    const { batch } = this;
    const { earlier } = batch;
    const unread = earlier.files.all.filter(({ outcome }) => outcome === null);
    await this.lookAt(unread, READ_ONLY, (file, outcome) => {
      file.outcome = outcome;
    });
    if (!still()) return;
    const outcomes = earlier.files.all.flatMap(({ outcome }) => outcome ?? []);
    const history = await historyInWorker(this.crew, outcomes, batch.period ?? NO_MONTH);
    if (!still()) return;
    earlier.history = history;
    const { chosen: files, filings, used } = earlier;
    batch.note(used > 0 ? { code: 'earlier-read', files, filings, used } : { code: 'earlier-none', files });
  }

  async check(): Promise<void> {
    const { batch } = this;
    const settled = batch.files.all.length - batch.unlooked.length;
    const put = (file: ReceivedFile, outcome: FileOutcome): void => {
      file.outcome = outcome;
      batch.showAlone(file);
    };
    await this.lookAt(batch.unlooked, batch.settings, put, settled);
  }

  /** @param partial of what was broken off it cannot be said what is missing */
  async compare(partial: boolean, still: Still): Promise<void> {
    const { batch } = this;
    const { edits, audience } = batch;
    this.progress.start(0);
    const looked = batch.looked;
    const outcomes = batch.outcomes;
    const compared = await compareBatch(this.crew, batch.settings, outcomes, audience);
    if (!still() || edits !== batch.edits) return;
    batch.compared = partial ? { ...compared, missing: [], due: null } : compared;
    const entries = byPath(compared.entries);
    for (const file of looked) file.rows = rowsOf(file, entries.get(file.path) ?? null, audience, batch.pack.forms);
  }

  /** @returns an outcome for each file, in their order; fewer where it was stopped */
  private async lookAt(
    files: readonly ReceivedFile[],
    settings: ManyAsks['settings']['asked'],
    put: (file: ReceivedFile, outcome: FileOutcome) => void = () => undefined,
    before = 0,
  ): Promise<FileOutcome[]> {
    const outcomes = new Map<ReceivedFile, FileOutcome>();
    const left = files[Symbol.iterator]();
    this.progress.start(files.length + before, before);
    const settle = (file: ReceivedFile, outcome: FileOutcome): void => {
      outcomes.set(file, outcome);
      put(file, outcome);
      this.progress.step();
    };
    await this.crew.each<ReceivedFile, 'look'>({
      settings,
      next: () => left.next().value as ReceivedFile | undefined,
      ask: ({ item }) => ({ kind: 'look', item: item! }),
      settle,
      lose: (file, refusal) => {
        settle(file, lostOutcome(file.path, refusal));
      },
    });
    return files.flatMap((file) => outcomes.get(file) ?? []);
  }
}

function byPath(entries: readonly ReportEntry[]): Map<string, ReportEntry[]> {
  const files = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const file = files.get(entry.path);
    if (file) file.push(entry);
    else files.set(entry.path, [entry]);
  }
  return files;
}
