import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { MEMORY_MARK } from './child-protocol';

const INTERVAL_MS = 50;
/** The parent ends a late child itself; the child does so only where the parent no longer can. */
const GRACE_MS = 5_000;
const STDERR = 2;

/** A thread of the child process that ends it: reading a file keeps the main thread busy, so it cannot see to that. */
export interface ChildWatchdog {
  /** a file is being read from now on that may take so many milliseconds */
  start(deadlineMs: number): void;
  /** it was read */
  stop(): void;
}

/** What the thread is told: milliseconds of the clock at which the process must have ended; 0 = none. */
type Until = number;

/**
 * Starts the thread. It ends this process when its resident memory passes the limit (the parent can look itself only
 * where there is /proc), or when a file is still being read long after its deadline (a parent that was killed, or
 * whose own thread was ended, looks no more).
 */
export function startChildWatchdog(limitBytes: number): ChildWatchdog {
  const thread = new Worker(__filename, { workerData: { limitBytes } });
  thread.unref();
  const tell = (until: Until): void => thread.postMessage(until);
  return { start: (deadlineMs) => tell(Date.now() + deadlineMs + GRACE_MS), stop: () => tell(0) };
}

function watch(limitBytes: number): void {
  let until: Until = 0;
  parentPort?.on('message', (told: Until) => (until = told));
  setInterval(() => {
    const resident = process.memoryUsage.rss();
    const late = until > 0 && Date.now() > until;
    if (resident <= limitBytes && !late) return;
    if (resident > limitBytes) writeSync(STDERR, `${MEMORY_MARK}${String(resident)}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, INTERVAL_MS);
}

const given: unknown = workerData;
if (!isMainThread && typeof given === 'object' && given !== null && 'limitBytes' in given) {
  watch(Number(given.limitBytes));
}
