// Writes everything that the planted-error benchmark counts as JSON, and prints a table of the kinds: node dist/bench/detect/main.js <file> [tune|quick|full].
import { writeFileSync } from 'node:fs';
import { kindTable } from './kind-table';
import { runDetect, type RunName } from './run-detect';

const NAMES: readonly RunName[] = ['tune', 'quick', 'full'];

function main(): void {
  const [out, name = 'full'] = process.argv.slice(2);
  const run = NAMES.find((one) => one === name);
  if (out === undefined || !run) throw new RangeError(`usage: main <file to write> [${NAMES.join('|')}]`);
  const done = runDetect(run, (text) => {
    process.stderr.write(`  ${text}\n`);
  });
  const results = done.map(({ noise, size, tally: { kinds, left, rivals, ...rest } }) => ({
    ...{ noise, size, ...rest },
    kinds: Object.fromEntries(kinds),
    left: Object.fromEntries(left),
    rivals: Object.fromEntries(rivals),
    evidence: Object.fromEntries(rest.evidence),
    falseFindings: Object.fromEntries(rest.falseFindings),
  }));
  writeFileSync(out, JSON.stringify({ run, results }, null, 1));
  process.stdout.write(kindTable(done));
}

main();
