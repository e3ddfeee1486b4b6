// The add-in for a web server: pane.html with manifest, icons, custom functions and, where wanted, office.js
// itself. Ends with a table of sizes and fails where the pane has grown above its bars.
// `npm run build:web -- --base https://host/path --office global|21vianet|self|<address>`
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { functionsMetadata } from './functions-metadata.mjs';
import { runWebpack } from './run-webpack.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const out = path.join(root, 'dist/web');

/** Where manifest.xml in the sources says the pages are. */
const SOURCE_BASE = 'https://localhost:3000';
/** Addresses of office.js (office-host docs: deployment). */
const OFFICE = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: 'officejs/office.js',
};
/** Kilobytes of gzipped JavaScript: of our own before the pane shows itself, and of everything until findings are shown. */
const BARS = { own: 45, all: 230 };

const HELP = `npm run build:web [-- --base https://主机/路径] [-- --office global|21vianet|self|<https 地址>]

  --base     网页的地址,写入 manifest.xml,默认 ${SOURCE_BASE} / address of the pages, written into manifest.xml
  --office   office.js 从哪里来,默认 global;self 把它一同复制(离线内网) / where office.js comes from; self copies it`;

function fail(message) {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: 'string', default: SOURCE_BASE },
        office: { type: 'string', default: 'global' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    return fail(`${error.message}\n\n${HELP}`);
  }
}

/** @returns the address without a slash at its end */
function httpsBase(text) {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:') {
    fail(`--base 须是 https 地址:${text} / --base must be an https address: ${text}`);
  }
  return text.replace(/\/+$/, '');
}

function officeAddress(text) {
  if (Object.hasOwn(OFFICE, text)) return OFFICE[text];
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text;
  return fail(
    `--office 须是 ${Object.keys(OFFICE).join('、')} 或 https 地址 / --office must be one of these or an https address: ${text}`,
  );
}

async function bundle(officeJs) {
  const stats = await runWebpack(require('../webpack.config.js')({ officeJs }));
  if (stats.hasErrors()) fail(stats.toString({ preset: 'errors-only' }));
  return stats.toJson({ all: false, entrypoints: true, chunkGroups: true });
}

/** The parts of office.js that Excel asks for; the rest of the package is for other programs. */
function copyOfficeJs() {
  const from = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
  const wanted =
    /^(office\.js|excel-(win32-16\.01|mac-16\.00|web-16\.00|ios-16\.00)(-core)?\.js|o15apptofilemappingtable\.js|custom-functions-runtime\.js|es6-promise\.js|telemetry|ariatelemetry|[a-z]{2,3}(-[a-z0-9]+)+)$/;
  for (const name of readdirSync(from).filter((one) => wanted.test(one))) {
    cpSync(path.join(from, name), path.join(out, 'officejs', name), {
      recursive: true,
      filter: (file) => !/\.debug\.js$|outlook_strings/.test(file),
    });
  }
}

/** Everything that the manifest names must be there: a missing icon is otherwise found by the first user. */
function missingFiles(manifest, base) {
  const named = [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address]) => address);
  const ours = named
    .filter((address) => address.startsWith(`${base}/`))
    .map((address) => address.slice(base.length + 1));
  return [...new Set(ours.map((file) => file.split(/[?#]/)[0]))].filter((file) => !existsSync(path.join(out, file)));
}

async function writeBeside(base) {
  writeFileSync(path.join(out, 'functions.json'), await functionsMetadata());
  // the manifest must name a script; with a shared runtime Excel takes the functions from the page instead
  writeFileSync(path.join(out, 'functions.js'), '/* registered by pane.html */\n');
  cpSync(path.join(root, 'assets/icons'), path.join(out, 'assets/icons'), {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || file.endsWith('.png'),
  });
  for (const name of readdirSync(path.join(root, 'assets')).filter((one) => /^shortcuts.*\.json$/.test(one))) {
    const text = readFileSync(path.join(root, 'assets', name), 'utf8');
    writeFileSync(path.join(out, 'assets', name), text.replaceAll(SOURCE_BASE, base));
  }
  const help = path.join(root, 'src/hosts/pane/help.html');
  if (existsSync(help)) cpSync(help, path.join(out, 'help.html'));
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8').replaceAll(SOURCE_BASE, base);
  writeFileSync(path.join(out, 'manifest.xml'), manifest);
  const missing = missingFiles(manifest, base);
  if (missing.length > 0)
    fail(`manifest.xml 所指的文件不存在 / named by manifest.xml and not there:\n  ${missing.join('\n  ')}`);
}

const kilobytes = (file) => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length / 1024;

/** What the pane loads until findings are shown, and what it loads when asked. */
function sizes({ entrypoints, namedChunkGroups }) {
  const scripts = (group) => (group?.assets ?? []).map(({ name }) => name).filter((name) => name.endsWith('.js'));
  const entry = scripts(entrypoints.pane);
  const larger = (names) =>
    names.map((name) => [name, scripts(namedChunkGroups[name])]).sort(([, a], [, b]) => total(b) - total(a))[0];
  const total = (files) => files.reduce((sum, file) => sum + kilobytes(file), 0);
  const [words, wordFiles] = larger(['words-zh', 'words-en']);
  const rows = [
    ['pane.js', entry.filter((file) => !file.startsWith('vendor'))],
    ['vendor (React, Fluent)', entry.filter((file) => file.startsWith('vendor'))],
    [`${words} (the larger language)`, wordFiles],
    ['desk (reading, rules)', scripts(namedChunkGroups.desk)],
    ['functions', scripts(namedChunkGroups.functions)],
  ].map(([name, files]) => [
    name,
    total(files.filter((file) => name === 'pane.js' || !entry.includes(file) || name.startsWith('vendor'))),
  ]);
  const all = rows.reduce((sum, [, size]) => sum + size, 0);
  const scriptsThere = readdirSync(out).filter((name) => name.endsWith('.js'));
  const lazy = total(scriptsThere) - all;
  return { rows, own: rows[0][1] + rows[2][1], all, lazy };
}

function report({ rows, own, all, lazy }) {
  const line = (name, size, note = '') => console.log(`  ${size.toFixed(1).padStart(7)} KB  ${name}${note}`);
  console.log('\ndist/web, gzip:');
  for (const [name, size] of rows) line(name, size);
  line('our own before the first picture: pane.js and words', own, ` (≤ ${BARS.own})`);
  line('until findings are shown', all, ` (≤ ${BARS.all})`);
  line('later, when asked for (rules as data, the other language, many files, tables, the worker)', lazy);
  if (own <= BARS.own && all <= BARS.all) return 0;
  console.error('窗格超出大小上限 / The pane is above its size bar.');
  return 1;
}

const { base, office, help } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}
const address = httpsBase(base);
const officeJs = officeAddress(office);
const stats = await bundle(officeJs);
mkdirSync(out, { recursive: true });
await writeBeside(address);
if (office === 'self') copyOfficeJs();
process.exitCode = report(sizes(stats));
