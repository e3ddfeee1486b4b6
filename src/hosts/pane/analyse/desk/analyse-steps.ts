import type { CompiledPack } from '../../../../core/checking/compiled-pack';
import type { TableChoice, TableSource } from '../../../../core/host/table-source';
import { isHostFailure, type HostFailure } from '../../../../core/host/host-failure';
import { isRefusal, type Refusal } from '../../../../core/model/refusal';
import { lostOutcome, skippedOutcome } from '../../../batch/file-outcome';
import type { AnalyseAsks, Identified } from '../../../worker/analyse/analyse-messages';
import type { ManyAsks } from '../../../worker/many/many-messages';
import { NO_HISTORY, NO_MONTH } from '../../many/desk/many-batch';
import type { Still } from '../../many/desk/many-steps';
import type { Progress } from '../../many/desk/progress';
import type { ReceivedFile } from '../../many/desk/received-file';
import { stateOf } from '../../many/desk/received-files';
import type { WorkerCrew } from '../../many/desk/worker-crew';
import type { WorkerLine } from '../../many/desk/worker-line';
import type { AnalyseBatch } from './analyse-batch';
import { ledgerSheets } from './ledger-sheets';
import { usualMonth } from './usual-month';

/** Files whose size and time are asked for before the page may draw. */
const TAKEN_AT_ONCE = 20;
/** Files that are posted to the worker of the analysis at a time: copying them must stay short. */
const POSTED_AT_ONCE = 40;
/** How long the worker may take for one thing, ms. */
const LONGEST_MS = 120_000;

const READ_ONLY: ManyAsks['settings']['asked'] = {
  ...{ period: NO_MONTH, register: null, history: NO_HISTORY },
  check: false,
};

/** Lets the page draw and listen. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The steps of an analysis, each done in workers. They throw where no worker can be started, or it ends. */
export class AnalyseSteps {
  private line: WorkerLine<AnalyseAsks> | null = null;

  constructor(
    private readonly batch: AnalyseBatch,
    private readonly pack: CompiledPack,
    private readonly crew: WorkerCrew,
    private readonly hire: () => WorkerLine<AnalyseAsks>,
    private readonly progress: Progress,
  ) {}

  /** Whether the worker of the analysis ended by itself, and with it the returns of ledgers. */
  get lost(): boolean {
    return this.line !== null && !this.line.alive;
  }

  /** Ends the worker of the analysis; another is given everything anew. */
  stop(): void {
    this.line?.end();
    this.line = null;
    this.batch.given = false;
  }

  async takeIn(still: Still): Promise<void> {
    const { coming, files } = this.batch;
    this.progress.start(coming.length);
    let tooMany = 0;
    while (coming.length > 0) {
      for (const chosen of coming.splice(0, TAKEN_AT_ONCE)) if (files.add(chosen) === 'too-many') tooMany++;
      await pause();
      if (!still()) break;
    }
    this.batch.noteTooMany(tooMany);
  }

  /** One after another: a zip is held whole while it is listed. */
  async listZips(): Promise<void> {
    const { files } = this.batch;
    const zips = files.all.filter(({ zip }) => zip);
    this.progress.start(zips.length);
    const put = (zip: ReceivedFile, listed: Parameters<typeof files.unzip>[1]): void => {
      this.batch.noteTooMany(files.unzip(zip, listed));
      this.progress.step();
    };
    const ask = ({ item }: ReceivedFile) => ({ kind: 'list' as const, item: item! });
    const next = (): ReceivedFile | undefined => zips.shift();
    await this.crew.each({ settings: READ_ONLY, next, ask, settle: put, lose: put }, 1);
  }

  async read(): Promise<void> {
    const left = [...this.batch.unlooked];
    const { all } = this.batch.files;
    this.progress.start(all.length, all.length - left.length);
    await this.crew.each<ReceivedFile, 'look'>({
      settings: READ_ONLY,
      next: () => left.shift(),
      ask: ({ item }) => ({ kind: 'look', item: item! }),
      settle: (file, outcome) => {
        file.outcome = outcome;
        this.progress.step();
      },
      lose: (file, refusal) => {
        file.outcome = lostOutcome(file.path, refusal);
        this.progress.step();
      },
    });
  }

  /** The register that was chosen. */
  async readRegister(still: Still): Promise<void> {
    const { batch } = this;
    const file = batch.registerFile!;
    const { name, lastModified } = file;
    this.progress.start(1);
    const item = { path: name, name, file, lastModified, slice: null };
    const found = await this.ask({ kind: 'identify', item });
    if (!still()) return;
    batch.registerFile = null;
    if (isRefusal(found)) batch.note({ code: 'register-unreadable', name, refusal: found });
    else if (found.kind !== 'register') batch.note({ code: 'register-empty', name });
    else {
      batch.register = { name, entries: found.entries, found: false };
      const state = stateOf(file);
      for (const one of batch.files.all) if (one.state === state) passOver(one);
      batch.renew();
    }
  }

  /** Files without returns: a register counts where none was chosen, a ledger adds its returns. */
  async sort(still: Still): Promise<void> {
    const { batch } = this;
    const { unsorted } = batch;
    this.progress.start(unsorted.length);
    for (const file of unsorted) {
      const found = await this.ask({ kind: 'identify', item: file.item! });
      if (!still()) return;
      batch.sorted.set(file, isRefusal(found) ? 'nothing' : found.kind);
      if (!isRefusal(found) && found.kind !== 'nothing') passOver(file);
      if (!isRefusal(found)) this.keep(file.item!.name, found);
      this.progress.step();
    }
  }

  /** The sheets of the open workbook that hold a ledger, one after another. */
  async readBook(source: TableSource, still: Still): Promise<void> {
    const { batch } = this;
    this.progress.start(0);
    const choices = await source.choices();
    if (!still()) return;
    const sheets = isHostFailure(choices) ? [] : ledgerSheets(choices);
    let failure: HostFailure | Refusal | null = isHostFailure(choices) ? choices : null;
    this.progress.start(sheets.length);
    for (const [at, sheet] of sheets.entries()) {
      failure ??= await this.readSheet(source, sheet, at === 0, still);
      if (!still()) return;
      if (failure) break;
      this.progress.step();
    }
    const found = failure || sheets.length === 0 ? null : await this.ask({ kind: 'end' });
    if (!still()) return;
    batch.book = null;
    batch.current = false;
    if (failure) batch.note({ code: 'book-failed', failure });
    else if (found === null || isRefusal(found) || found.kind !== 'ledger') batch.note({ code: 'book-no-ledger' });
    else {
      batch.book = 'read';
      this.keep('', found);
    }
  }

  /** Hands over what was read, and asks for the months. */
  async give(still: Still): Promise<void> {
    const { batch } = this;
    const outcomes = batch.files.all.flatMap(({ outcome }) => (outcome && outcome.returns.length > 0 ? [outcome] : []));
    this.progress.start(0);
    for (let at = 0; at === 0 || at < outcomes.length; at += POSTED_AT_ONCE) {
      await this.ask({ kind: 'take', first: at === 0, outcomes: outcomes.slice(at, at + POSTED_AT_ONCE) });
      if (!still()) return;
    }
    await this.ask({ kind: 'register', entries: batch.register?.entries ?? [] });
    const months = await this.ask({ kind: 'months' });
    if (!still()) return;
    batch.months = months;
    if (!batch.asked) batch.wish = { ...batch.wish, period: usualMonth(months) };
    batch.given = true;
  }

  async compute(still: Still): Promise<void> {
    const { batch } = this;
    const { period, include, ...rest } = batch.wish;
    this.progress.start(0);
    const analysed = await this.ask({ kind: 'analyse', request: { period: period!, ...rest }, include });
    if (!still()) return;
    const { analysis, failing, unplaced, ledgerRegister } = analysed;
    Object.assign(batch, { analysis, failing, unplaced, ledgerRegister, current: true });
  }

  private keep(name: string, found: Identified): void {
    const { batch } = this;
    if (found.kind === 'nothing') return;
    if (found.kind === 'ledger') batch.ledgers.push({ name, filings: found.filings });
    if (found.kind === 'register') batch.register ??= { name, entries: found.entries, found: true };
    batch.renew();
  }

  private async readSheet(
    source: TableSource,
    sheet: TableChoice,
    first: boolean,
    still: Still,
  ): Promise<HostFailure | Refusal | null> {
    let refused: Refusal | null = null;
    let asked: Promise<unknown> = Promise.resolve();
    const failure = await source.read(sheet, {
      begin: () => {
        asked = this.ask({ kind: 'begin', sheet: sheet.sheet, first });
      },
      part: (part) => {
        asked = this.ask({ kind: 'part', part }).then((answer) => {
          refused ??= answer;
        });
      },
      cancel: {
        get cancelled() {
          return !still() || refused !== null;
        },
      },
    });
    await asked;
    return failure ?? refused;
  }

  private async ask<Q extends Parameters<WorkerLine<AnalyseAsks>['ask']>[0]>(
    ask: Q,
  ): Promise<AnalyseAsks[Q['kind']]['answer']> {
    if (!this.line?.alive) {
      this.line = this.hire();
      this.batch.given = false;
      // not waited for: what is asked one after another arrives in that order
      void this.line.ask({ kind: 'pack', pack: this.pack });
    }
    return (await this.line.within(this.line.ask(ask), LONGEST_MS)) as AnalyseAsks[Q['kind']]['answer'];
  }
}

/** It is no return, whatever was recognised in it. */
function passOver(file: ReceivedFile): void {
  file.outcome = skippedOutcome(file.path, 'register');
}
