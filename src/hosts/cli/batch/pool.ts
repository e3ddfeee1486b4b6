import { Worker } from 'node:worker_threads';
import type { RefusalCode } from '../../../core/model/refusal';

/** Messages a pool's worker sends: `ready` once, then for every item of a task, in order, `done`. */
export type FromWorker<R> =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: R }
  | { readonly type: 'failed-start'; readonly detail: string };

export interface PoolOptions<T, R> {
  /** compiled script of the worker */
  readonly script: string;
  /** given to every worker once */
  readonly workerData: unknown;
  readonly workers: number;
  /** items sent to a worker at a time */
  readonly itemsPerTask: number;
  /** longest an item may take; the worker is ended then */
  readonly deadlineMs: number;
  readonly maxHeapMegabytes: number;
  /** called once for each item, in the order of completion */
  readonly onResult: (item: T, result: R) => void;
  /** the item on which a worker died or ran over its deadline: one lost item, the batch goes on */
  readonly onLost: (item: T, code: RefusalCode, detail: string) => void;
  readonly signal: AbortSignal;
}

/** Longest a worker may take to load the pack before its first item. */
const START_MS = 60_000;

/** Workers that may fail to start, one after another, before the pool gives up. */
const START_FAILURES = 3;

/**
 * Runs items through worker threads, a few dozen at a time, results only coming back.
 * A worker that dies or hangs costs the item it was at; the rest of its task is given to another one.
 * @throws Error when workers cannot be started at all; the abort reason when aborted
 */
export async function runPool<T, R>(items: readonly T[], options: PoolOptions<T, R>): Promise<void> {
  const queue = new Queue(items, options.itemsPerTask);
  const lanes = Math.max(1, Math.min(options.workers, Math.ceil(items.length / options.itemsPerTask)));
  await Promise.all(Array.from({ length: lanes }, () => runLane(queue, options)));
  options.signal.throwIfAborted();
}

class Queue<T> {
  private readonly tasks: T[][] = [];

  constructor(items: readonly T[], size: number) {
    for (let at = 0; at < items.length; at += size) this.tasks.push(items.slice(at, at + size));
    this.tasks.reverse();
  }

  take(): T[] | undefined {
    return this.tasks.pop();
  }

  giveBack(items: T[]): void {
    if (items.length > 0) this.tasks.push(items);
  }
}

/** One lane keeps a worker busy until the queue is empty, and replaces it when it is lost. */
async function runLane<T, R>(queue: Queue<T>, options: PoolOptions<T, R>): Promise<void> {
  let failures = 0;
  for (let task = queue.take(); task !== undefined && !options.signal.aborted; task = queue.take()) {
    const end = await runWorker(task, queue, options);
    queue.giveBack(end.left);
    if (end.lost !== null) options.onLost(end.lost.item, end.lost.code, end.lost.detail);
    failures = end.started ? 0 : failures + 1;
    if (failures >= START_FAILURES) throw new Error(end.detail);
  }
}

interface LaneEnd<T> {
  readonly started: boolean;
  readonly detail: string;
  readonly left: T[];
  readonly lost: { readonly item: T; readonly code: RefusalCode; readonly detail: string } | null;
}

/** Runs tasks in one worker until the queue is empty or the worker is lost. */
function runWorker<T, R>(first: T[], queue: Queue<T>, options: PoolOptions<T, R>): Promise<LaneEnd<T>> {
  return new Promise((resolve) => {
    const worker = new Worker(options.script, {
      workerData: options.workerData,
      resourceLimits: { maxOldGenerationSizeMb: options.maxHeapMegabytes },
    });
    let task = first;
    let at = 0;
    let started = false;
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    let fault: { readonly code: RefusalCode; readonly detail: string } | null = null;

    const end = (code: RefusalCode | null, detail: string): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      options.signal.removeEventListener('abort', abort);
      const lost = started && code !== null && at < task.length ? { item: task[at]!, code, detail } : null;
      const left = task.slice(lost === null ? at : at + 1);
      void worker.terminate().then(() => {
        resolve({ started, detail, left, lost });
      });
    };
    const abort = (): void => {
      end(null, 'cancelled');
    };
    const watch = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end('timeout', `no answer in ${String(ms)} ms`);
      }, ms);
    };
    const send = (next: T[] | undefined): void => {
      if (next === undefined) {
        end(null, '');
        return;
      }
      task = next;
      at = 0;
      worker.postMessage(task);
      watch(options.deadlineMs);
    };

    options.signal.addEventListener('abort', abort);
    worker.on('message', (message: FromWorker<R>) => {
      if (ended) return;
      if (message.type === 'ready') {
        started = true;
        send(task);
      } else if (message.type === 'failed-start') {
        end(null, message.detail);
      } else {
        options.onResult(task[at]!, message.result);
        at++;
        if (at < task.length) watch(options.deadlineMs);
        else if (fault === null) send(queue.take());
        else end(null, fault.detail);
      }
    });
    // What was sent before a fault is still delivered, but after 'error': only 'exit' tells where the worker got to.
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'reader-crashed';
      fault = { code, detail: error.message };
    });
    worker.on('exit', (code) => {
      end(fault?.code ?? 'reader-crashed', fault?.detail ?? `the worker ended with ${String(code)}`);
    });
    watch(START_MS);
  });
}
