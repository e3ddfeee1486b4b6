import type { RoomMessage } from '../../../worker/messages';
import type { TableAnswers, TableAsk, TableQuestion, TableTold } from '../../../worker/table/table-messages';

/** A worker as it is used here. */
export type TableWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<RoomMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Why a question was left without an answer. */
export type LostCode = 'timeout' | 'reader-crashed' | 'cancelled';

/** The worker is gone, and with it the table that it kept. */
export class TableLost extends Error {
  constructor(
    readonly code: LostCode,
    readonly detail = '',
  ) {
    super(`${code} ${detail}`);
    this.name = 'TableLost';
  }
}

interface Waiting {
  readonly done: (answer: never) => void;
  readonly lost: (error: TableLost) => void;
  readonly progress: (done: number, of: number | null) => void;
}

/** How long the worker may be silent while it has something to answer: reading 50 MB takes seconds, not minutes. */
export const SILENCE_MS = 60_000;

/** Questions to the room of tables, and its answers. The worker starts with the first question. */
export class TableLink {
  private worker: TableWorker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private watch: ReturnType<typeof setTimeout> | null = null;
  /** told when the worker was lost and not ended on purpose, also while nothing was asked of it */
  onLost: (error: TableLost) => void = () => undefined;

  constructor(
    private readonly start: () => TableWorker,
    private readonly silence = SILENCE_MS,
  ) {}

  /** @throws TableLost when the worker ended, or was ended, before it answered */
  ask<Q extends TableQuestion>(
    question: Q,
    progress: Waiting['progress'] = () => undefined,
  ): Promise<TableAnswers[Q['kind']]> {
    const ask = ++this.asked;
    return new Promise((done, lost) => {
      this.waiting.set(ask, { done, lost, progress });
      const body: TableAsk = { ask, question };
      try {
        this.worker ??= this.hire();
        this.worker.postMessage({ room: 'table', body });
        this.listen();
      } catch (error) {
        this.end('reader-crashed', error instanceof Error ? error.message : String(error));
      }
    });
  }

  /** Ends the worker, whatever it does; the next question starts another. */
  end(code: LostCode = 'cancelled', detail = ''): void {
    this.worker?.terminate();
    this.worker = null;
    const left = [...this.waiting.values()];
    this.waiting.clear();
    this.listen();
    const error = new TableLost(code, detail);
    for (const { lost } of left) lost(error);
    if (code !== 'cancelled') this.onLost(error);
  }

  private hire(): TableWorker {
    const worker = this.start();
    worker.onmessage = ({ data }) => {
      if (worker === this.worker && data.room === 'table') this.hear(data.body as TableTold);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.worker) this.end('reader-crashed', event.message);
    };
    return worker;
  }

  private hear(told: TableTold): void {
    const waiting = this.waiting.get(told.ask);
    if (!waiting) return;
    if (told.kind === 'progress') waiting.progress(told.done, told.of);
    else {
      this.waiting.delete(told.ask);
      if (told.kind === 'answer') waiting.done(told.answer as never);
      else waiting.lost(new TableLost('reader-crashed', told.detail));
    }
    this.listen();
  }

  /** Waits for the next word anew, as long as one is due. */
  private listen(): void {
    if (this.watch !== null) clearTimeout(this.watch);
    this.watch = this.waiting.size === 0 ? null : setTimeout(() => void this.end('timeout'), this.silence);
  }
}
