// The page without Excel, built two ways: the folder dist/page for a web server, and dist/shenbao.html, one file that
// opens from disk. `npm run build` first: it compiles the pack. Ends with what weighs what, and fails above the bar.
// `npm run build:page -- --weights` also says which packages and folders weigh what.
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runWebpack } from './run-webpack.mjs';
import { noticesIn, singleFile } from './single-file.mjs';
import { weights } from './weights.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const { folderPage, filePage, fileWorker, serviceWorker, pageTemplate } = require('../webpack.page.config.js');
const at = (...parts) => path.join(root, ...parts);

const FOLDER = at('dist/page');
const SINGLE = at('dist/shenbao.html');
/** Bytes of the single file: what still passes as an attachment everywhere, and opens at once. */
const BAR = 2_500_000;
const ICON = at('assets/icons/icon-32.png');
/** Where the two scripts of the single file are put together. */
const PARTS = at('dist/.single-file');

async function build(configuration) {
  const stats = await runWebpack(configuration);
  if (stats.hasErrors()) {
    console.error(stats.toString({ preset: 'errors-only' }));
    process.exit(2);
  }
  return stats;
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('base64');

/** The folder, and the service worker that knows exactly its files. */
async function buildFolder() {
  const template = pageTemplate({
    head: [
      '<meta name="shenbao-service-worker" content="service-worker.js" />',
      '<link rel="icon" href="icon-32.png" />',
    ].join('\n    '),
    body: '',
  });
  await build(folderPage(template));
  copyFileSync(ICON, path.join(FOLDER, 'icon-32.png'));
  const files = Object.fromEntries(
    readdirSync(FOLDER)
      .sort()
      .filter((name) => !name.endsWith('.LICENSE.txt'))
      .map((name) => [name, `sha256-${hash(readFileSync(path.join(FOLDER, name)))}`]),
  );
  const short = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await build(serviceWorker({ build: short, files }));
}

/** Parts of the single file, one line each: its scripts, with their insides where these are asked for. */
async function buildSingle(detail) {
  rmSync(PARTS, { recursive: true, force: true });
  const devtool = detail ? 'hidden-source-map' : false;
  await build(filePage(PARTS, devtool));
  await build(fileWorker(PARTS, devtool));
  const text = (name) => readFileSync(path.join(PARTS, name), 'utf8');
  const notices = noticesIn(PARTS, ['page.js.LICENSE.txt', 'worker.js.LICENSE.txt']);
  const html = singleFile({
    template: pageTemplate,
    page: text('page.js'),
    worker: text('worker.js'),
    icon: ICON,
    notices,
  });
  writeFileSync(SINGLE, html);
  const inside = (name) => (detail ? weights(text(name), JSON.parse(text(`${name}.map`))) : []);
  const row = (name, file) => [
    [name, Buffer.byteLength(text(file))],
    ...inside(file).map(([of, n]) => [`    ${of}`, n]),
  ];
  const rows = [...row('page / 网页', 'page.js'), ...row('worker / 后台', 'worker.js')];
  const bytes = Buffer.byteLength(html);
  return { bytes, rows: [...rows, ['(the worker is packed in the file / 后台在文件中是压缩的)', 0]] };
}

const line = (name, bytes) =>
  console.log(bytes === 0 ? `${' '.repeat(15)}${name}` : `  ${(bytes / 1000).toFixed(1).padStart(8)} KB  ${name}`);

const { weights: detail } = parseArgs({ options: { weights: { type: 'boolean', default: false } } }).values;
await buildFolder();
const kept = readdirSync(FOLDER).map((name) => [name, statSync(path.join(FOLDER, name)).size]);
console.log('\ndist/page:');
for (const [name, size] of kept.sort(([, a], [, b]) => b - a)) line(name, size);

const { bytes, rows } = await buildSingle(detail);
console.log('\ndist/shenbao.html:');
for (const [name, size] of rows) line(name, size);
line(`together / 合计 (≤ ${(BAR / 1000).toFixed(0)} KB)`, bytes);
if (bytes > BAR) {
  console.error('单个文件超出大小上限 / The single file is above its size bar.');
  process.exitCode = 1;
}
