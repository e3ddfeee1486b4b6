import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GROUPS, INDICATORS } from '../detectors/detector-data';
import { barRow, type Informative, type SectionResult } from '../measuring/bar-row';
import { Contest, cpuOf, wallOf } from '../measuring/rounds';
import type { Setting } from './section';

/** At most a fifth of what sorted arrays of objects take (performance.md). */
const BAR = 0.2;
const FULL = 100_000;
const QUICK = 50_000;
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
  const beside = (what: string, unit: string, figure: Parameters<Contest['of']>[1]): Informative => ({
    what,
    ours: contest.of(ours, figure),
    peer: PEER,
    peerValue: contest.of(theirs, figure),
    unit,
  });
  return {
    rows: parts.map((part) =>
      barRow({
        what: `${NAMES[part]} over ${of}, after loading, warm`,
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
      ...parts.flatMap((part) => [
        beside(`${NAMES[part]}, warm, by the clock`, 's', wallOf(part)),
        beside(`${NAMES[part]}, first pass`, 's cpu', cpuOf(`${part}First`)),
        beside(`${NAMES[part]}, first pass, by the clock`, 's', wallOf(`${part}First`)),
      ]),
      beside('peak memory', 'MB', ({ peakMegabytes }) => peakMegabytes),
    ],
  };
}
