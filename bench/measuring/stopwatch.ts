import type { Spent } from './child-figures';

/** Starts a clock; the returned function reads it. */
export function stopwatch(): () => Spent {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  };
}

/** Runs a job and says what it took. */
export async function timed(job: () => void | Promise<void>): Promise<Spent> {
  const read = stopwatch();
  const running = job();
  if (running) await running;
  return read();
}
