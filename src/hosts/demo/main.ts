import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCompiledPack } from '../../adapters/packs/load-compiled-pack';
import type { CheckOutput } from '../../adapters/reports/json/check-schema';
import { formatPeriod } from '../../core/model/period';
import { fill } from '../../locales/fill';
import { DEFAULT_SEED, DEMO_PERIOD, demoOptions } from './demo-options';
import type { DemoOptions } from './demo-options';
import { compareWithTruth } from './outcome/compare';
import { comparisonText } from './outcome/comparison-text';
import { demoWords } from './outcome/demo-words';
import { ALL_PLANTS } from './planted/all-plants';
import { assembleFolders } from './received/assemble';
import type { DemoFolders } from './received/assemble';
import { printedWords } from './received/printed-notes';
import { loadSamples } from './samples';
import { demoPaths, writeFolders } from './write-folders';
import type { DemoPaths } from './write-folders';
import { makeZone } from './zone/zone';

const ROOT = path.resolve(__dirname, '../../..');
/** Exit codes of the check that mean it did its work: clean, findings, a file refused. */
const WORKED = [0, 1, 3];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function make(options: DemoOptions): { folders: DemoFolders; units: number; producing: number } {
  const pack = loadCompiledPack(JSON.parse(readFileSync(path.join(ROOT, 'dist', 'packs', 'haikou.json'), 'utf8')));
  const zone = makeZone({ seed: options.seed });
  const folders = assembleFolders(zone, {
    seed: options.seed,
    period: DEMO_PERIOD,
    forms: pack.forms,
    words: printedWords(pack),
    plants: ALL_PLANTS,
    samples: options.seed === DEFAULT_SEED ? loadSamples(path.join(ROOT, 'assets', 'samples')) : [],
    earlier: options.earlier,
  });
  const producing = zone.members.filter(({ enterprise }) => enterprise.status === 'producing').length;
  return { folders, units: zone.members.length, producing };
}

/** The public command, as anyone would type it. */
function checkCommand(
  paths: DemoPaths,
  months: readonly string[],
  options: DemoOptions,
  format: 'json' | 'html',
  out: string,
): string[] {
  const relative = (place: string): string => path.relative(process.cwd(), place) || '.';
  return [
    'check',
    relative(paths.received),
    ...['--pack', 'haikou', '--period', formatPeriod(DEMO_PERIOD), '--register', relative(paths.register)],
    ...months.flatMap((month) => ['--previous', relative(path.join(paths.previous, month))]),
    ...['--format', format, '--out', relative(out), '--lang', options.language],
  ];
}

function runCheck(args: readonly string[]): void {
  const bin = path.join(ROOT, 'bin', 'shenbao.js');
  const { status } = spawnSync(process.execPath, [bin, ...args], { stdio: 'inherit' });
  if (status === null || !WORKED.includes(status)) throw new Error(`shenbao ${args.join(' ')}: exit ${String(status)}`);
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}

/** `npm run demo`: makes a simulated month, checks it with the public command, and compares with what was planted. */
export function runDemo(argv: readonly string[]): void {
  const options = demoOptions(argv, process.env, ROOT);
  const words = demoWords(options.language);
  const paths = demoPaths(options.out);
  const start = performance.now();
  say(words.making);
  const { folders, units, producing } = make(options);
  writeFolders(folders, paths);
  const { planted } = folders.truth;
  const previous = [...folders.previous.values()].reduce((sum, files) => sum + files.size, 0);
  const kinds = new Set(planted.map((entry) => entry.kind)).size;
  say(
    fill(words.made, { units, producing, received: folders.received.size, previous, kinds, planted: planted.length }),
  );
  const makeTime = seconds(start);
  const checkStart = performance.now();
  const months = [...folders.previous.keys()];
  const json = checkCommand(paths, months, options, 'json', paths.json);
  say(`${fill(words.checking, { command: `shenbao ${json.join(' ')}` })}\n`);
  runCheck(json);
  runCheck([...checkCommand(paths, months, options, 'html', paths.html), '--quiet']);
  const checkTime = seconds(checkStart);
  const output = JSON.parse(readFileSync(paths.json, 'utf8')) as CheckOutput;
  say(`\n${comparisonText(compareWithTruth(output, folders.truth), options.language)}\n`);
  say(
    fill(words.files, {
      list: [paths.json, paths.html, paths.truth].map((file) => path.relative(process.cwd(), file)).join('  '),
    }),
  );
  say(fill(words.time, { seconds: seconds(start), make: makeTime, check: checkTime }));
  say(words.simulated);
}

if (require.main === module) {
  try {
    runDemo(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
