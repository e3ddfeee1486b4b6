import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { MEMORY_MARK } from './child-protocol';

const INTERVAL_MS = 50;
const STDERR = 2;

/**
 * Ends this process when its resident memory passes the limit, for systems without /proc, where the parent cannot
 * look itself. It runs on a thread of its own, since reading a file keeps the main one busy.
 * @param limitBytes resident bytes allowed
 */
export function startMemoryWatchdog(limitBytes: number): void {
  new Worker(__filename, { workerData: { limitBytes } }).unref();
}

function watch(limitBytes: number): void {
  setInterval(() => {
    const resident = process.memoryUsage.rss();
    if (resident <= limitBytes) return;
    writeSync(STDERR, `${MEMORY_MARK}${String(resident)}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, INTERVAL_MS);
}

const given: unknown = workerData;
if (!isMainThread && typeof given === 'object' && given !== null && 'limitBytes' in given) {
  watch(Number(given.limitBytes));
}
