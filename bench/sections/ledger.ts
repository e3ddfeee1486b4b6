import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FoundFigures, mustAgree } from '../ledger/figures-file';
import { GROUPS, INDICATORS } from '../ledger/ledger-size';
import { barRow } from '../measuring/bar-row';
import type { Informative, SectionResult } from '../measuring/bar-row';
import { Contest, cpuOf, runChild, wallOf } from '../measuring/rounds';
import type { Setting } from './section';

/** Issue 6: no slower than SQL written by hand. */
const BAR = 1;
const FULL = { enterprises: 100_000, months: 60 };
const QUICK = { enterprises: 20_000, months: 13 };

/** A month against the same of last year: sums and medians of growth by group, beside SQL on the same ledger. */
export function ledger({ corpus, quick, tell }: Setting): SectionResult {
  const size = quick ? QUICK : FULL;
  const folder = path.join(corpus.folder, '..', 'bench-ledger');
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => path.join(folder, name);
  const file = at(`${String(size.enterprises)}x${String(size.months)}.shenbao`);
  if (!existsSync(file)) {
    tell(`ledger made in ${runChild('ledger-make', { ...size, file }).process.wall.toFixed(0)} s`);
  }
  const contest = new Contest(
    [
      { name: 'shenbao', script: 'ledger-ours', parameters: { file, found: at('ours.bin') } },
      { name: 'sql', script: 'ledger-sql', parameters: { file, found: at('sql.bin') } },
    ],
    quick ? 3 : 5,
    tell,
  );
  const ours = FoundFigures.read(at('ours.bin'));
  for (const theirs of ['sql.bin', 'sql.bin.loaded']) mustAgree(ours, FoundFigures.read(at(theirs)));

  const [count, months] = [size.enterprises / 1000, size.months];
  const of = `${String(count)}k enterprises × ${String(months)} months × ${String(INDICATORS)} indicators`;
  const what = `sums and median growth in ${String(GROUPS)} groups, ${of}`;
  const figures = (part: string, peer: string, name: string) =>
    barRow({
      what: name,
      ours: contest.of('shenbao', cpuOf(part)),
      peer,
      peerValue: contest.of('sql', cpuOf(part)),
      unit: 's cpu',
      ratio: contest.ratio('shenbao', 'sql', cpuOf(part)),
      bar: BAR,
      better: 'lower',
    });
  const clock = (part: string, peer: string, name: string): Informative => ({
    what: `${name}, by the clock`,
    ours: contest.of('shenbao', wallOf(part)),
    peer,
    peerValue: contest.of('sql', wallOf(part)),
    unit: 's',
  });
  const wide = 'DuckDB SQL over a table with a column each, in memory';
  const tidy = "DuckDB SQL over the ledger's tables";
  return {
    rows: [figures('analyse', wide, `${what}, after loading`), figures('all', tidy, 'the same, loading included')],
    informative: [
      clock('analyse', wide, 'after loading'),
      clock('load', wide, 'loading two months'),
      clock('all', tidy, 'both'),
      {
        what: 'peak memory',
        ours: contest.of('shenbao', ({ peakMegabytes }) => peakMegabytes),
        peer: 'SQL, both ways',
        peerValue: contest.of('sql', ({ peakMegabytes }) => peakMegabytes),
        unit: 'MB',
      },
      {
        what: 'size of the ledger',
        ours: statSync(file).size / 2 ** 20,
        peer: 'its numbers as plain doubles',
        peerValue: (size.enterprises * months * INDICATORS * 8) / 2 ** 20,
        unit: 'MB',
      },
    ],
  };
}
