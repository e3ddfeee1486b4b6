// Every test, in the order that fails fastest: build (the pane takes the compiled pack), types, lint, format, arrows, then jest.
// Writes out/test-results.json ({ passed, failed, skipped, steps }) for whoever counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureOfficeSuite } from './office-suite.mjs';
import { ensureOpenpyxl } from './openpyxl.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const out = path.join(root, 'out');
const jestReport = path.join(out, 'jest.json');
mkdirSync(out, { recursive: true });
rmSync(jestReport, { force: true });

/** The script behind a package's command, so that no shell and no PATH is needed on any system. */
function bin(name, command = name) {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin: entry } = JSON.parse(readFileSync(manifest, 'utf8'));
  return path.join(path.dirname(manifest), typeof entry === 'string' ? entry : entry[command]);
}

const globs = '{src,test,bench,scripts,bin}/**/*.{ts,tsx,mjs,js,yaml}';
const steps = [
  ['build / 构建', [path.join(root, 'scripts/build.mjs')]],
  ['types / 类型检查', [bin('typescript', 'tsc'), '-b']],
  ['lint / 代码规范', [bin('eslint'), '.', '--max-warnings', '0']],
  ['format / 格式', [bin('prettier'), '--check', globs, '--log-level', 'warn']],
  [
    'arrows / 分层',
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ],
  ],
  ['tests / 测试', [bin('jest'), '--json', `--outputFile=${jestReport}`, ...process.argv.slice(2)]],
];

const office = ensureOfficeSuite();
if (office) process.env.SHENBAO_OFFICE = office;
const python = ensureOpenpyxl();
if (python) process.env.SHENBAO_OPENPYXL = python;
const browser = ensureBrowser();
if (browser) process.env.SHENBAO_BROWSER = browser;

const results = [];
for (const [name, args] of steps) {
  const started = Date.now();
  process.stdout.write(`\n▸ ${name}\n`);
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: name.startsWith('tests') ? ['ignore', 'ignore', 'inherit'] : 'inherit',
  });
  results.push({ name, ok: done.status === 0, seconds: (Date.now() - started) / 1000 });
}

let jest = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 0 };
try {
  jest = JSON.parse(readFileSync(jestReport, 'utf8'));
} catch {
  console.error('jest wrote no report / jest 没有写出结果');
}
// A suite that could not even start counts as one failed test; the jest step itself is counted by its tests.
const brokenSuites =
  jest.testResults?.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0).length ?? 0;
const checks = results.slice(0, -1);
const summary = {
  passed: jest.numPassedTests + checks.filter((step) => step.ok).length,
  failed: jest.numFailedTests + brokenSuites + checks.filter((step) => !step.ok).length,
  skipped: jest.numPendingTests + (jest.numTodoTests ?? 0),
  steps: results,
};
writeFileSync(path.join(out, 'test-results.json'), JSON.stringify(summary, null, 2));
for (const step of results) console.log(`${step.ok ? '✓' : '✗'} ${step.name}  ${step.seconds.toFixed(1)} s`);
console.log(`\n${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped`);
if (summary.skipped > 0)
  console.log(
    'Skipped tests read files that are not part of the project, or need an office suite or a browser. / 跳过的测试所需的文件不随项目提供,或需要办公软件或浏览器。',
  );
process.exit(results.every((step) => step.ok) && summary.failed === 0 ? 0 : 1);
