// Measures the bars of performance against the peers, in one run on this machine (docs/performance.md).
// `--quick`: fewer rounds, and only a figure past twice its bar fails. Names of sections measure those alone.
// Writes out/bench.json ({ machine, node, date, quick, rows, informative, skipped }) and prints a table.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const out = path.join(root, 'out');
const results = path.join(out, 'bench.json');
const options = process.argv.slice(2);
const quick = options.includes('--quick');

function run(args, stdout = 'inherit') {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['inherit', stdout, 'inherit'],
    encoding: 'utf8',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  return done.stdout;
}

const NO_BROWSER =
  '未找到浏览器,页面的速度未测 / No browser was found: the page was not measured (see scripts/browser.mjs, SHENBAO_BROWSER)';

/** The sections that need a browser; what they give, or why they were not measured. */
function measureInBrowser() {
  const wanted = options.filter((option) => !option.startsWith('--'));
  if (wanted.length > 0 && !wanted.includes('many')) return { rows: [], informative: [], skipped: [] };
  if (!findBrowser()) return { rows: [], informative: [], skipped: [{ section: 'many', why: NO_BROWSER }] };
  process.stderr.write('▸ many\n');
  const script = path.join(root, 'bench/browser/many.mjs');
  return { ...JSON.parse(run([script, ...(quick ? ['--quick'] : [])], 'pipe')), skipped: [] };
}

/** Columns lined up for a terminal: Chinese characters and full-width signs take two places. */
function width(text) {
  let places = 0;
  for (const character of text)
    places += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
  return places;
}

function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '-';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function table(lines) {
  const widths = lines[0].map((_, i) => Math.max(...lines.map((line) => width(line[i]))));
  for (const line of lines) {
    console.log(
      line
        .map((cell, i) => cell + ' '.repeat(widths[i] - width(cell)))
        .join('  ')
        .trimEnd(),
    );
  }
}

mkdirSync(out, { recursive: true });
rmSync(results, { force: true });
run([path.join(root, 'scripts/build.mjs')]);
run([require.resolve('typescript/bin/tsc'), '-b', 'bench']);
run([path.join(root, 'dist/bench/main.js'), results, ...options]);

const inNode = JSON.parse(readFileSync(results, 'utf8'));
const inBrowser = measureInBrowser();
const rows = [...inNode.rows, ...inBrowser.rows];
const informative = [...inNode.informative, ...inBrowser.informative];
const { skipped } = inBrowser;
const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB`;
const report = { machine, node: process.version, date: new Date().toISOString(), quick, rows, informative, skipped };
writeFileSync(results, JSON.stringify(report, null, 2));

console.log(`\n${machine}, Node ${process.version}${quick ? ', quick' : ''}\n`);
table([
  ['', 'what', 'ours', 'peer', 'its', 'unit', 'ratio', 'bar'],
  ...rows.map((row) => [
    row.ok ? '✓' : row.tolerable ? '~' : '✗',
    row.what,
    number(row.ours),
    row.peer,
    number(row.peerValue),
    row.unit,
    row.ratio.toFixed(2),
    `${row.better === 'lower' ? '≤' : '≥'} ${row.bar}`,
  ]),
]);
if (informative.length > 0) {
  console.log('\ninformative / 仅供参考\n');
  table([
    ['what', 'ours', 'peer', 'its', 'unit'],
    ...informative.map((row) => [row.what, number(row.ours), row.peer, number(row.peerValue), row.unit]),
  ]);
}
for (const { why } of skipped) console.log(`\n${why}`);
const missed = rows.filter((row) => !(quick ? row.tolerable : row.ok));
if (missed.length > 0) console.error(`\n${missed.length} bar${missed.length > 1 ? 's' : ''} missed / 未达标`);
process.exit(missed.length > 0 ? 1 : 0);
