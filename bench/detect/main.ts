// The planted-error benchmark: what is called, what is not, and what stays wrong. Called by scripts/bench-detect.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCompiledPack } from '../../adapters/packs/load-compiled-pack';
import { PROJECT_ROOT } from '../../hosts/cli/project-root';
import { CheckedZone } from './check-zone';
import { runDraw } from './draw';
import { Tally } from './tally';
import { cleanZone, NOISES } from './zones';

interface Run {
  readonly sizes: readonly number[];
  readonly draws: readonly number[];
}

const RUNS: Readonly<Record<string, Run>> = {
  /** what parameters were chosen on */
  tune: { sizes: [84, 500], draws: [1, 2, 3, 4, 5, 6] },
  quick: { sizes: [84, 500], draws: [7, 8, 9, 10, 11, 12] },
  full: { sizes: [84, 500, 5000], draws: [7, 8, 9, 10, 11, 12] },
};

function main(): void {
  const [out, name = 'full'] = process.argv.slice(2);
  const run = RUNS[name];
  if (out === undefined || !run) throw new RangeError(`usage: main <file to write> [${Object.keys(RUNS).join('|')}]`);
  const pack = loadCompiledPack(
    JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'dist', 'packs', 'haikou.json'), 'utf8')),
  );
  const results = [...NOISES.keys()].flatMap((noise) =>
    run.sizes.map((size) => {
      const tally = new Tally();
      // a zone of 84 has four errors a draw: it is drawn from several zones, so that every kind comes
      const zones = size < 200 ? 6 : 1;
      const turn = { next: 0 };
      for (let z = 0; z < zones; z++) {
        const checked = new CheckedZone(cleanZone(size, `detect ${String(z)}`, noise, pack.forms), pack);
        for (const draw of run.draws) runDraw(checked, pack, draw * 100 + z, tally, turn);
      }
      process.stderr.write(`  ${noise} ${String(size)}: done\n`);
      const { kinds, left, rivals, ...rest } = tally;
      return {
        noise,
        size,
        ...rest,
        kinds: Object.fromEntries(kinds),
        left: Object.fromEntries(left),
        rivals: Object.fromEntries(rivals),
      };
    }),
  );
  writeFileSync(out, JSON.stringify({ run: name, results }, null, 1));
}

main();
