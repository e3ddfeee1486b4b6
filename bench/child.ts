// Runs one contestant in this process, with parameters as JSON on stdin, and prints what it measured.
import { readFileSync } from 'node:fs';
import { CONTESTANTS } from './contestants/contestants';
import { RESULT_MARK } from './measuring/child-figures';

async function main(): Promise<void> {
  const script = process.argv[2] ?? '';
  const load = CONTESTANTS.get(script);
  if (!load) throw new RangeError(`no contestant ${script}`);
  const run = await load();
  const figures = await run(JSON.parse(readFileSync(0, 'utf8')));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const own = {
    process: { cpu: (userCPUTime + systemCPUTime) / 1e6, wall: process.uptime() },
    // kilobytes on every system that Node runs on
    peakMegabytes: maxRSS / 1024,
  };
  process.stdout.write(`\n${RESULT_MARK}${JSON.stringify({ ...figures, ...own })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
