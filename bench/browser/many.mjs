// Many workbooks in a browser: files a second through the desk of the page (read, checked, compared) beside SheetJS's
// reading alone in as many workers, and the time from choosing one return to its findings. `--quick`: fewer rounds.
// Needs `npm run build`, `tsc -b bench` and a browser. Prints rows as the other benches do; ratios count.
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

/** The whole check shall be no slower than the peer's reading alone. */
const BAR = 1;
const WORKERS = 2;

async function build(folder) {
  mkdirSync(folder, { recursive: true });
  const stats = await runWebpack(require('./webpack.config.js')(folder));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

/** Round by round, ours then the peer, so that a slow minute of the machine meets both. */
async function measure(page, rounds, count) {
  const taken = [];
  for (let round = 0; round < rounds; round++) {
    const ask = (which) =>
      page.evaluate(([name, workers, most]) => window.bench[name](workers, most), [which, WORKERS, count]);
    const [ours, peer] = [await ask('ours'), await ask('peer')];
    console.error(
      `  ${count} files: ours ${ours.seconds.toFixed(2)} s, longest task ${ours.longest.toFixed(0)} ms; peer ${peer.seconds.toFixed(2)} s`,
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
    const rounds = quick ? 2 : 5;
    const all = await measure(page, rounds, files.length);
    const one = await measure(page, rounds, 1);
    const rate = (seconds) => files.length / seconds;
    const beside = '@e965/xlsx dense lean, reading alone';
    return {
      rows: [
        barRow({
          what: `${files.length} returns read, checked and compared in ${WORKERS} workers of a browser`,
          ours: of(all, ({ ours }) => rate(ours.seconds)),
          peer: `${beside}, in as many`,
          peerValue: of(all, ({ peer }) => rate(peer.seconds)),
          unit: 'files/s',
          ratio: of(all, ({ ours, peer }) => peer.seconds / ours.seconds),
          bar: BAR,
          better: 'higher',
        }),
      ],
      informative: [
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
const corpus = { folder: path.join(root, 'out', 'bench-data'), returns: quick ? 200 : 500 };
const { small } = corpusPaths(corpus);
if (!small.every(existsSync)) runChild('make-corpus', corpus);
console.log(JSON.stringify(await manyInBrowser({ files: small, quick }), null, 2));
