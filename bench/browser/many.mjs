// Many workbooks in a browser: what a file costs on its way through the desk of the page (read, checked, compared) beside
// SheetJS's reading alone in as many workers, files a second, and the time from choosing one return to its findings.
// Ratios are of processor time, of all processes of the browser. `--quick`: fewer rounds and files.
// Needs `npm run build`, `tsc -b bench`, the corpus that bench/main.ts makes, and a browser. Prints rows as the other
// benches do; ratios count. Called by scripts/bench.mjs.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { runWebpack } from '../../scripts/run-webpack.mjs';
import { serveFolder } from './serve-folder.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const { corpusPaths } = require('../../dist/bench/corpus/corpus.js');
const { barRow } = require('../../dist/bench/measuring/bar-row.js');
const { median } = require('../../dist/bench/measuring/median.js');
const { runChild } = require('../../dist/bench/measuring/rounds.js');

/** Ours: the whole check shall take no more than twice what the peer takes for reading alone. */
const BAR = 0.5;

async function build(folder) {
  mkdirSync(folder, { recursive: true });
  const stats = await runWebpack(require('./webpack.config.js')(folder));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

/** Seconds of processor time of all processes of the browser so far. */
async function processorTime(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Round by round, ours then the peer, so that a slow minute of the machine meets both. */
async function measure({ page, session }, rounds, count) {
  const taken = [];
  const ask = async (which) => {
    const before = await processorTime(session);
    const done = await page.evaluate(([name, most]) => window.bench[name](most), [which, count]);
    return { ...done, cpu: (await processorTime(session)) - before };
  };
  for (let round = 0; round < rounds; round++) {
    const [ours, peer] = [await ask('ours'), await ask('peer')];
    const told = ({ cpu, seconds }) => `${cpu.toFixed(2)} s cpu (${seconds.toFixed(2)} s)`;
    console.error(
      `  ${count} files: ours ${told(ours)}, longest task ${ours.longest.toFixed(0)} ms; peer ${told(peer)}`,
    );
    taken.push({ ours, peer });
  }
  return taken;
}

const of = (taken, figure) => median(taken.map(figure));

/** @returns {Promise<import('../measuring/bar-row').SectionResult>} */
export async function manyInBrowser({ files, quick }) {
  const program = findBrowser();
  if (!program) throw new Error('no browser: see scripts/browser.mjs');
  const folder = path.join(root, 'out', 'bench-page');
  await build(folder);
  const served = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(served.address);
    await page.setInputFiles('input', files);
    const workers = await page.evaluate(() => window.bench.workers);
    const crew = `${workers} worker${workers > 1 ? 's' : ''}`;
    const rounds = quick ? 2 : 5;
    const open = { page, session: await browser.newBrowserCDPSession() };
    const all = await measure(open, rounds, files.length);
    const one = await measure(open, rounds, 1);
    const rate = (seconds) => files.length / seconds;
    const cost = (cpu) => (cpu / files.length) * 1000;
    const beside = '@e965/xlsx dense lean, reading alone';
    return {
      rows: [
        barRow({
          what: `${files.length} returns read, checked and compared in ${crew} of a browser`,
          ours: of(all, ({ ours }) => cost(ours.cpu)),
          peer: `${beside}, in as many`,
          peerValue: of(all, ({ peer }) => cost(peer.cpu)),
          unit: 'ms cpu a file',
          ratio: of(all, ({ ours, peer }) => peer.cpu / ours.cpu),
          bar: BAR,
          better: 'higher',
        }),
      ],
      informative: [
        {
          what: 'the same by the clock',
          ours: of(all, ({ ours }) => rate(ours.seconds)),
          peer: `${beside}, in as many`,
          peerValue: of(all, ({ peer }) => rate(peer.seconds)),
          unit: 'files/s',
        },
        {
          what: 'one return, from choosing it to its findings (start of the workers included)',
          ours: of(one, ({ ours }) => ours.seconds * 1000),
          peer: beside,
          peerValue: of(one, ({ peer }) => peer.seconds * 1000),
          unit: 'ms',
        },
        {
          what: "longest task of the page's thread meanwhile",
          ours: Math.max(...all.map(({ ours }) => ours.longest)),
          peer: 'limit',
          peerValue: 100,
          unit: 'ms',
        },
      ],
    };
  } finally {
    await browser.close();
    served.close();
  }
}

const quick = process.argv.includes('--quick');
const corpus = { folder: path.join(root, 'out', 'bench-data'), returns: quick ? 300 : 500 };
const { small } = corpusPaths(corpus);
if (!small.every(existsSync)) runChild('make-corpus', corpus);
console.log(JSON.stringify(await manyInBrowser({ files: small, quick }), null, 2));
