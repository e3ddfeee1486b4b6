// Builds what the tests of pages open: the add-in (dist/web), the page without Excel (dist/page, dist/shenbao.html) and
// the pages that play Excel (dist/preview).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './newer-than.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const at = (...parts) => path.join(root, ...parts);
const require = createRequire(import.meta.url);

/** A build that runs longer has died without taking its lock away. */
const LOCK_MINUTES = 10;

function run(what, args) {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return null;
  return `${what} 构建失败 / ${what} could not be built:\n${done.stdout}${done.stderr}`.slice(0, 4000);
}

function takeLock(folder) {
  try {
    mkdirSync(folder, { recursive: false });
    return true;
  } catch {
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LOCK_MINUTES * 60_000) rmdirSync(folder);
    return false;
  }
}

/**
 * Runs `build` unless `built` is newer than its sources; waits where another process builds the same.
 * @param isOther whether what stands there was built otherwise than the tests need it
 * @returns what went wrong, or null
 */
async function once(name, built, sources, build, isOther = () => false) {
  const isWanting = () => isStale(built, sources) || isOther();
  mkdirSync(at('dist'), { recursive: true });
  const lock = at('dist', `.building-${name}`);
  while (isWanting()) {
    if (takeLock(lock)) {
      const started = new Date();
      try {
        const problem = isWanting() ? build() : null;
        // webpack leaves a file alone that comes out the same; it is up to date all the same
        if (problem === null && existsSync(built)) utimesSync(built, started, started);
        return problem;
      } finally {
        rmdirSync(lock);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return null;
}

/** The add-in as it is served, with office.js beside its pages: prefix and folder. */
export const ADDIN_FOLDERS = [
  ['/officejs/', at('node_modules/@microsoft/office-js/dist')],
  ['/', at('dist/web')],
];

/** The page without Excel as one file. */
export const PAGE_FILE = at('dist/shenbao.html');

/** The script behind the command `webpack`. */
const WEBPACK = path.join(path.dirname(require.resolve('webpack-cli/package.json')), 'bin/cli.js');

/** What every build of our pages is made from. */
const WEBPACKED = [
  ...['src', 'assets/sample-return'],
  ...['page-policy.js', 'typescript-rule.js', 'large-solver.js'].map((name) => `scripts/${name}`),
];

/** The add-in's pages, with office.js from this computer. @returns what went wrong, or null */
export async function buildAddin() {
  const sources = [...WEBPACKED, 'webpack.config.js', 'scripts/build-web.mjs', 'manifest.xml', 'assets/icons'].map(
    (part) => at(part),
  );
  const pane = at('dist/web/pane.html');
  const build = () => {
    const pages = [at('scripts/build-web.mjs'), '--office', 'self'];
    return run('dist/web', [at('scripts/build.mjs')]) ?? run('dist/web', pages);
  };
  // `npm run build:web` puts pages there too that ask the network for office.js
  return await once(
    'web',
    pane,
    sources,
    build,
    () => !readFileSync(pane, 'utf8').includes('src="officejs/office.js"'),
  );
}

/** The page without Excel, as a folder and as one file. @returns what went wrong, or null */
export async function buildPage() {
  const scripts = ['build-page.mjs', 'single-file.mjs', 'inline-script.mjs'].map((name) => `scripts/${name}`);
  const sources = [...WEBPACKED, ...scripts, 'webpack.page.config.js'].map((part) => at(part));
  return await once('page', PAGE_FILE, sources, () => {
    return run('dist/page', [at('scripts/build.mjs')]) ?? run('dist/page', [at('scripts/build-page.mjs')]);
  });
}

/** The pages that play Excel. @returns what went wrong, or null */
export async function buildPreview() {
  const sources = ['test/excel-host', 'src/core', 'src/adapters'].map((part) => at(part));
  return await once('preview', at('dist/preview/studio.html'), sources, () =>
    run('dist/preview', [WEBPACK, '--config', at('test/excel-host/preview/webpack.config.js')]),
  );
}

/** The page that asks a real Excel what we assume of it. @returns what went wrong, or null */
export async function buildSelfTest() {
  const sources = ['test/excel-host/self-test', 'scripts/self-test.mjs'].map((part) => at(part));
  return await once('self-test', at('dist/self-test/self-test.html'), sources, () =>
    run('dist/self-test', [at('scripts/self-test.mjs'), '--build']),
  );
}
