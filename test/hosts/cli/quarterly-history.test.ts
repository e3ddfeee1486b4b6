import path from 'node:path';
import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

async function failing(previous: string): Promise<string[]> {
  const folder = (name: string): string => path.join(received.folder, name);
  const options = ['--period', '2013-09', '--previous', folder(previous), '--format', 'json'];
  const { stdout } = await run(['check', folder('now'), ...options]);
  const report = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
  return report.files.flatMap((file) => file.findings.map((finding) => finding.rule));
}

test('a quarterly form is compared with the quarter before, not with the month before', async () => {
  await received.return('now/a.xlsx', { forms: ['GX-K'] });
  const june = { forms: ['GX-K'], period: { year: 2013, month: 6 } };
  await received.return('fits/a.xlsx', {
    ...june,
    changes: { 'r01.ytd': 800, 'r02.ytd': 80, 'r03.ytd': 782, 'r04.ytd': 40 },
  });
  await received.return('differs/a.xlsx', {
    ...june,
    changes: { 'r01.ytd': 700, 'r02.ytd': 80, 'r03.ytd': 782, 'r04.ytd': 40 },
  });
  await received.return('august/a.xlsx', {
    forms: ['GX-K'],
    period: { year: 2013, month: 8 },
    changes: { 'r01.ytd': 700 },
  });
  expect(await failing('fits')).not.toContain('K2a');
  expect(await failing('differs')).toContain('K2a');
  expect(await failing('august')).not.toContain('K2a');
});
