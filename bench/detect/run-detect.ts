import { readFileSync } from 'node:fs';
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

const RUNS: Readonly<Record<RunName, Run>> = {
  /** what parameters were chosen on */
  tune: { sizes: [84, 500], draws: [1, 2, 3, 4, 5, 6] },
  quick: { sizes: [84, 500], draws: [7, 8, 9, 10, 11, 12] },
  full: { sizes: [84, 500, 5000], draws: [7, 8, 9, 10, 11, 12] },
};

export type RunName = 'tune' | 'quick' | 'full';

/** What came of one size of zone under one kind of chance. */
export interface DetectResult {
  readonly noise: string;
  readonly size: number;
  readonly tally: Tally;
}

/** A zone of 84 has four errors a draw: it is drawn from several zones, so that every kind comes. */
const SMALL = 200;
const ZONES_OF_A_SMALL_SIZE = 6;

/** Plants, checks, lists and counts: every size under every kind of chance. */
export function runDetect(name: RunName, tell: (text: string) => void): readonly DetectResult[] {
  const { sizes, draws } = RUNS[name];
  const file = path.join(PROJECT_ROOT, 'dist', 'packs', 'haikou.json');
  const pack = loadCompiledPack(JSON.parse(readFileSync(file, 'utf8')));
  return [...NOISES.keys()].flatMap((noise) =>
    sizes.map((size): DetectResult => {
      const tally = new Tally();
      const turn = { next: 0 };
      for (let z = 0; z < (size < SMALL ? ZONES_OF_A_SMALL_SIZE : 1); z++) {
        const checked = new CheckedZone(cleanZone(size, `detect ${String(z)}`, noise, pack.forms), pack);
        for (const draw of draws) runDraw(checked, pack, draw * 100 + z, tally, turn);
      }
      tell(`planted errors: ${noise}, ${String(size)} enterprises`);
      return { noise, size, tally };
    }),
  );
}
