import { execFileSync } from 'node:child_process';
import path from 'node:path';

test('rules are parsed, compiled and run where no code may be made from strings, and packed rules need no parser', () => {
  const script = path.join(__dirname, 'without-code-generation.cjs');
  const answer = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', script], {
    encoding: 'utf8',
  });
  expect(JSON.parse(answer)).toEqual({
    refusesCode: true,
    parserBefore: false,
    parserAfter: true,
    truths: [0, 1],
    outcomes: [1, 1, 1],
  });
});
