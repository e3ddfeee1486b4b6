// Every section of the bench, one after the other. Called by scripts/bench.mjs; writes what it measured as JSON.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../hosts/cli/project-root';
import { corpusPaths } from './corpus/corpus';
import type { SectionResult } from './measuring/bar-row';
import { runChild } from './measuring/rounds';
import { benchRules } from './rules';
import { annotate } from './sections/annotate';
import { check } from './sections/check';
import { detect } from './sections/detect';
import { detectors } from './sections/detectors';
import { ledger } from './sections/ledger';
import { readLarge } from './sections/read-large';
import { readSmall } from './sections/read-small';
import type { Setting } from './sections/section';
import { templates } from './sections/templates';

const SECTIONS: ReadonlyMap<string, (setting: Setting) => SectionResult | Promise<SectionResult>> = new Map<
  string,
  (setting: Setting) => SectionResult | Promise<SectionResult>
>([
  ['read-small', readSmall],
  ['read-large', readLarge],
  ['check', check],
  ['annotate', annotate],
  ['templates', templates],
  ['detect', detect],
  ['detectors', detectors],
  ['ledger', ledger],
  ['rules', ({ quick }): Promise<SectionResult> => benchRules(quick)],
]);

const QUICK_RETURNS = 200;
const RETURNS = 500;

async function main(): Promise<void> {
  const [out, ...options] = process.argv.slice(2);
  if (out === undefined) throw new RangeError('usage: main <file to write> [--quick] [section …]');
  const quick = options.includes('--quick');
  const wanted = options.filter((option) => option !== '--quick');
  const tell = (text: string): void => {
    process.stderr.write(`  ${text}\n`);
  };
  const folder = path.join(PROJECT_ROOT, 'out', 'bench-data');
  const corpus = { folder, returns: quick ? QUICK_RETURNS : RETURNS };
  tell(`corpus ready after ${runChild('make-corpus', corpus).process.wall.toFixed(1)} s`);
  const results: SectionResult[] = [];
  for (const [name, section] of SECTIONS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`▸ ${name}\n`);
    results.push(await section({ corpus: corpusPaths(corpus), quick, tell }));
  }
  const rows = results.flatMap((result) => result.rows);
  const informative = results.flatMap((result) => result.informative);
  writeFileSync(out, JSON.stringify({ rows, informative }));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
