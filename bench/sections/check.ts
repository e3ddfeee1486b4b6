import { barRow } from '../measuring/bar-row';
import type { SectionResult } from '../measuring/bar-row';
import { median } from '../measuring/median';
import { Contest, cpuOf, runChild } from '../measuring/rounds';
import type { Setting } from './section';

/** performance.md §9 */
const OVER_READING = 3;
const FILES_PER_SECOND = 2_000;
const JOBS = 2;
/** Files of a batch: the same ones over and over. */
const BATCH = 4_000;

/** The whole check of one small return beside its reading, and a batch through the command line's workers. */
export function check({ corpus, quick, tell }: Setting): SectionResult {
  const { small: files, register, previous, lastYear } = corpus;
  const known = { register, previous, lastYear };
  const warmPasses = quick ? 20 : 24;
  const contest = new Contest(
    [
      { name: 'read', script: 'read-small', parameters: { files, warmPasses } },
      { name: 'check', script: 'check-small', parameters: { files, warmPasses, known } },
    ],
    quick ? 3 : 7,
    tell,
  );
  const times = Math.ceil(BATCH / files.length);
  const rates = Array.from({ length: quick ? 1 : 3 }, () => {
    const { spent, counts } = runChild('check-batch', { files, times, known, jobs: JOBS });
    const rate = counts!.warmFiles! / spent.warm!.wall;
    tell(
      `batch: ${rate.toFixed(0)} files/s by the clock, ${((spent.warm!.cpu / counts!.warmFiles!) * 1000).toFixed(2)} ms cpu a file`,
    );
    return rate;
  });
  const warm = cpuOf('warm');
  const msPerFile = (name: string): number => (contest.of(name, warm) / files.length) * 1000;
  return {
    rows: [
      barRow({
        what: 'whole check of one small return',
        ours: msPerFile('check'),
        peer: 'reading it alone',
        peerValue: msPerFile('read'),
        unit: 'ms cpu',
        ratio: contest.ratio('check', 'read', warm),
        bar: OVER_READING,
        better: 'lower',
      }),
    ],
    informative: [
      {
        what: `files checked through ${String(JOBS)} workers, warm (${String(times * files.length)} files, 2 forms each)`,
        ours: median(rates),
        peer: 'bar, informative',
        peerValue: FILES_PER_SECOND,
        unit: 'files/s',
      },
    ],
  };
}
