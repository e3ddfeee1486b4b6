// Runs the two public commands and the quick benches, then counts. A skipped test is a failure here.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let passed = 0;
let failed = 0;

function step(name, command, args) {
  console.log(`\n=== ${name}`);
  const started = Date.now();
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const ok = done.status === 0;
  console.log(
    `=== ${name}: ${ok ? 'ok' : `failed (exit ${done.status})`} after ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  return ok;
}

function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

/** What a step wrote of its own count; null when it died before. */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

for (const file of ['out/test-results.json', 'out/bench.json']) rmSync(file, { force: true });

const testsOk = step('npm cit', npm, ['cit']);
const tests = report('out/test-results.json');
if (tests) {
  passed += tests.passed;
  failed += tests.failed + tests.skipped;
  if (tests.skipped > 0) console.log(`=== ${tests.skipped} skipped tests are counted as failures here`);
  if (!testsOk && tests.failed === 0) count(false);
} else count(testsOk);

count(step('npm run demo', npm, ['run', 'demo']));

const benchOk = step('quick benches', npm, ['run', 'bench', '--', '--quick']);
const bench = report('out/bench.json');
if (bench) for (const row of bench.rows) count(row.tolerable);
for (const { why } of bench?.skipped ?? []) {
  console.log(`=== counted as a failure here: ${why}`);
  count(false);
}
if (!bench || (!benchOk && bench.rows.every((row) => row.tolerable))) count(benchOk);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
