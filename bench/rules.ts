import { all, create } from 'mathjs';
import { TableTally } from '../core/checking/table-tally';
import { bind } from '../core/expression/bind';
import { compileRule } from '../core/expression/compile';
import type { Frame } from '../core/expression/frame';
import { TableKernels } from '../core/expression/kernel';
import { CHUNK } from '../core/expression/kernel-loops';
import { loadParser } from '../core/expression/parse';
import { truthRegister } from '../core/expression/registers';
import { tableScope } from '../core/expression/table-scope';
import type { ExprNode } from '../core/expression/tree';
import type { FlatTable } from '../core/model/flat-table';
import { generate } from './generated-code';
import { barRow } from './measuring/bar-row';
import type { BarRow, SectionResult } from './measuring/bar-row';
import { median } from './measuring/median';
import { COLUMNS, columnsOf, ruleTexts } from './rule-set';

const NAMES = Array.from({ length: COLUMNS }, (_, i) => `c${String(i)}`);

const tableOf = (rows: number): FlatTable => ({
  names: NAMES,
  rowCount: rows,
  firstRow: 2,
  columns: columnsOf(rows).map((values) => ({ kind: 'number', values })),
});

/** Processor milliseconds of `times` runs. */
function clock(run: () => number, times: number): number {
  const start = process.cpuUsage();
  for (let i = 0; i < times; i += 1) run();
  return process.cpuUsage(start).user / 1000;
}

/** What a race came to: milliseconds of one run of each, and theirs over ours as the median of the rounds. */
interface Race {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
  readonly hits: readonly [number, number];
}

/**
 * Two contestants in turns, so that a busy moment hits both; each runs for about a third of a second a round,
 * after a round that only warms up.
 */
function race(rounds: number, ours: () => number, theirs: () => number): Race {
  const hits = [ours(), theirs()] as const;
  const repeats = [ours, theirs].map((run) => Math.max(1, Math.ceil(300 / clock(run, 2) / 2)));
  const [oursTimes, theirsTimes] = [repeats[0]!, repeats[1]!];
  const laps = Array.from({ length: rounds }, () => ({
    ours: clock(ours, oursTimes) / oursTimes,
    theirs: clock(theirs, theirsTimes) / theirsTimes,
  }));
  return {
    ours: median(laps.map((lap) => lap.ours)),
    theirs: median(laps.map((lap) => lap.theirs)),
    ratio: median(laps.map((lap) => lap.theirs / lap.ours)),
    hits,
  };
}

async function treesOf(): Promise<readonly { text: string; tree: ExprNode }[]> {
  const parser = await loadParser();
  return ruleTexts().map((text) => {
    const parsed = parser.parse(text);
    if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problems)}`);
    return { text, tree: parsed.tree };
  });
}

/** One return at a time: closures against the compiled expressions of mathjs, on the rules both decide. */
async function oneReturnAtATime(rows: number, rounds: number): Promise<BarRow> {
  const rules = await treesOf();
  const table = tableOf(rows);
  const columns = columnsOf(rows);
  const frames: Frame[] = Array.from({ length: rows }, (_, row) => ({
    tables: [Float64Array.from(columns, (column) => column[row]!)],
    groups: [],
    scalars: new Float64Array(0),
  }));
  const objects = frames.map((frame) => Object.fromEntries(NAMES.map((name, i) => [name, frame.tables[0]![i]!])));
  const closures = rules.map(({ tree, text }) => {
    const compiled = compileRule(tree, tableScope(table));
    if (!compiled.ok) throw new Error(text);
    return compiled.rule;
  });
  const math = create(all!);
  const peers = rules.map(({ text }) => math.compile(text));
  const ours = (): number => {
    let hits = 0;
    for (const frame of frames) for (const rule of closures) if (rule.test(frame) === 1) hits += 1;
    return hits;
  };
  const theirs = (): number => {
    let hits = 0;
    for (const object of objects) for (const peer of peers) if (peer.evaluate(object) === true) hits += 1;
    return hits;
  };
  const result = race(rounds, ours, theirs);
  return row('rules, one return at a time', 'mathjs compile().evaluate', result, rows * rules.length, 40);
}

/** Whole columns: kernels against generated code, with the same outcomes counted the same way. */
async function overColumns(rows: number, rounds: number): Promise<BarRow> {
  const rules = await treesOf();
  const table = tableOf(rows);
  const columns = table.columns.map((column) => (column.kind === 'number' ? column.values : new Float64Array(0)));
  const kernels = new TableKernels(table);
  const compiled = rules.map(({ tree, text }) => {
    const result = kernels.compile(tree);
    if (!result.ok) throw new Error(text);
    return result.kernel;
  });
  const generated = rules.map(({ tree }) => generate(bind(tree, tableScope(table)).root));
  const register = truthRegister();
  const ours = (): number => {
    const tallies = compiled.map(() => new TableTally());
    kernels.forEachChunk((start, n) => {
      compiled.forEach((kernel, index) => tallies[index]!.add(kernel.run(n), start, n));
    });
    return tallies.reduce((sum, tally) => sum + tally.holds, 0);
  };
  const theirs = (): number => {
    let hits = 0;
    for (const rule of generated) {
      const tally = new TableTally();
      for (let start = 0; start < rows; start += CHUNK) {
        const n = Math.min(CHUNK, rows - start);
        rule(columns, register.bytes, start, n);
        tally.add(register, start, n);
      }
      hits += tally.holds;
    }
    return hits;
  };
  const result = race(rounds, ours, theirs);
  const [found, expected] = result.hits;
  if (found !== expected) throw new Error(`kernels and generated code disagree: ${String(found)}, ${String(expected)}`);
  return row('rules over columns', 'new Function', result, rows * rules.length, 0.45);
}

const UNIT = 'million evaluations/s of processor time';

function row(what: string, peer: string, result: Race, evaluations: number, bar: number): BarRow {
  const rate = (milliseconds: number): number => evaluations / milliseconds / 1000;
  const [ours, peerValue] = [rate(result.ours), rate(result.theirs)];
  return barRow({ what, ours, peer, peerValue, unit: UNIT, ratio: result.ratio, bar, better: 'higher' });
}

/** Speed of the rule compilers beside their peers. `quick`: fewer rows and rounds, for the continuous check. */
export async function benchRules(quick: boolean): Promise<SectionResult> {
  const single = await oneReturnAtATime(quick ? 1000 : 5000, quick ? 3 : 7);
  const columns = await overColumns(quick ? 20_000 : 100_000, quick ? 3 : 7);
  const peer = 'R validate 1.1.6, measured once on such a machine';
  const beside = { what: columns.what, ours: columns.ours, peer, peerValue: 31, unit: UNIT };
  return { rows: [single, columns], informative: [beside] };
}

if (require.main === module) {
  void benchRules(process.argv.includes('--quick')).then(({ rows, informative }) => {
    for (const figures of [...rows, ...informative]) process.stdout.write(`${JSON.stringify(figures)}\n`);
  });
}
