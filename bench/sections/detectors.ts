import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GROUPS, INDICATORS } from '../detectors/detector-data';
import { barRow, type SectionResult } from '../measuring/bar-row';
import { Contest, cpuOf, wallOf } from '../measuring/rounds';
import type { Setting } from './section';

/** At most a fifth of what sorted arrays of objects take (performance.md). */
const BAR = 0.2;
const FULL = 100_000;
const QUICK = 20_000;
const PEER = 'rows as objects, sorted arrays of them';
const NAMES = { hb: 'Hidiroglou–Berthelot', mad: 'MAD of ratios' } as const;

/** Outliers of thirty indicators in six hundred groups, after loading. Both must flag the same rows. */
export function detectors({ corpus, quick, tell }: Setting): SectionResult {
  const rows = quick ? QUICK : FULL;
  const folder = path.join(corpus.folder, '..', 'bench-detectors');
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => path.join(folder, `${name}.json`);
  const contest = new Contest(
    ['detectors-ours', 'detectors-objects'].map((name) => ({
      name,
      script: name,
      parameters: { rows, found: at(name) },
    })),
    quick ? 3 : 5,
    tell,
  );
  const [ours, theirs] = ['detectors-ours', 'detectors-objects'] as const;
  if (readFileSync(at(ours), 'utf8') !== readFileSync(at(theirs), 'utf8')) {
    throw new Error('the two did not flag the same rows');
  }
  const of = `${String(rows / 1000)}k × ${String(INDICATORS)} in ${String(GROUPS)} groups`;
  const parts = ['hb', 'mad'] as const;
  return {
    rows: parts.map((part) =>
      barRow({
        what: `${NAMES[part]} over ${of}, after loading`,
        ours: contest.of(ours, cpuOf(part)),
        peer: PEER,
        peerValue: contest.of(theirs, cpuOf(part)),
        unit: 's cpu',
        ratio: contest.ratio(ours, theirs, cpuOf(part)),
        bar: BAR,
        better: 'lower',
      }),
    ),
    informative: [
      ...parts.map((part) => ({
        what: `${NAMES[part]}, by the clock`,
        ours: contest.of(ours, wallOf(part)),
        peer: PEER,
        peerValue: contest.of(theirs, wallOf(part)),
        unit: 's',
      })),
      {
        what: 'peak memory',
        ours: contest.of(ours, ({ peakMegabytes }) => peakMegabytes),
        peer: PEER,
        peerValue: contest.of(theirs, ({ peakMegabytes }) => peakMegabytes),
        unit: 'MB',
      },
    ],
  };
}
