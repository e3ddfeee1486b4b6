import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { sinkDifference } from './cell-sink';
import { RESULT_MARK } from './child-figures';
import type { RoundFigures, Spent } from './child-figures';
import { median } from './median';

/** One way of doing the work, run in a fresh process each time. */
export interface Contestant {
  /** unique in its contest */
  readonly name: string;
  /** name in the list of `child.ts` */
  readonly script: string;
  readonly parameters: unknown;
  /** rounds it takes part in; absent = all */
  readonly rounds?: number;
}

/** Runs one contestant in a fresh process. @throws Error with the child's own words when it fails */
export function runChild(script: string, parameters: unknown): RoundFigures {
  const child = spawnSync(process.execPath, [path.join(__dirname, '..', 'child.js'), script], {
    // thousands of paths are too long for an argument
    input: JSON.stringify(parameters),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = child.stdout.split('\n').find((text) => text.startsWith(RESULT_MARK));
  if (child.status !== 0 || line === undefined) {
    throw new Error(`${script} failed (${String(child.status ?? child.signal)}): ${child.stderr.slice(-2000)}`);
  }
  return JSON.parse(line.slice(RESULT_MARK.length)) as RoundFigures;
}

/** All rounds of all contestants. */
export class Contest {
  private readonly rounds = new Map<string, RoundFigures[]>();

  /** Round by round, A B C … A B C …, so that a slow minute of the machine meets everybody. */
  constructor(contestants: readonly Contestant[], rounds: number, tell: (text: string) => void) {
    for (const { name } of contestants) this.rounds.set(name, []);
    for (let round = 0; round < rounds; round++) {
      for (const { name, script, parameters, rounds: own } of contestants) {
        if (round >= (own ?? rounds)) continue;
        const figures = runChild(script, parameters);
        this.rounds.get(name)!.push(figures);
        const parts = Object.entries(figures.spent).map(
          ([what, { cpu, wall }]) => `${what} ${cpu.toFixed(3)} s cpu (${wall.toFixed(3)} s)`,
        );
        tell(`${name}: ${parts.join(', ')}, peak ${figures.peakMegabytes.toFixed(0)} MB`);
      }
    }
    this.compareSinks();
  }

  /** Median of a figure over the rounds. */
  of(name: string, figure: (round: RoundFigures) => number): number {
    return median(this.roundsOf(name).map(figure));
  }

  /** Median over the rounds of a's figure over b's, each round compared with itself. */
  ratio(a: string, b: string, figure: (round: RoundFigures) => number, figureOfB = figure): number {
    const [first, second] = [this.roundsOf(a), this.roundsOf(b)];
    const paired = Math.min(first.length, second.length);
    return median(Array.from({ length: paired }, (_, i) => figure(first[i]!) / figureOfB(second[i]!)));
  }

  private roundsOf(name: string): readonly RoundFigures[] {
    const rounds = this.rounds.get(name);
    if (!rounds) throw new RangeError(`no contestant ${name}`);
    return rounds;
  }

  /** @throws Error when two readers, or two rounds, did not read the same values */
  private compareSinks(): void {
    const sinks = [...this.rounds].flatMap(([name, rounds]) =>
      rounds.flatMap(({ sink }) => (sink ? [{ name, sink }] : [])),
    );
    for (const { name, sink } of sinks.slice(1)) {
      const difference = sinkDifference(sinks[0]!.sink, sink);
      if (difference) throw new Error(`${sinks[0]!.name} and ${name} read different values: ${difference}`);
    }
  }
}

function spentOn(round: RoundFigures, part: string): Spent {
  const spent = round.spent[part];
  if (!spent) throw new RangeError(`nothing measured is called ${part}`);
  return spent;
}

/** Seconds of processor time of a measured part. @throws RangeError when the child did not measure it */
export function cpuOf(part: string): (round: RoundFigures) => number {
  return (round) => spentOn(round, part).cpu;
}

/** Seconds by the clock of a measured part. @throws RangeError when the child did not measure it */
export function wallOf(part: string): (round: RoundFigures) => number {
  return (round) => spentOn(round, part).wall;
}
