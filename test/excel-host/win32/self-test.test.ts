import { blankBook } from '../engine/book/blank-book';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import { hostRules } from '../self-test/all-rules';
import { runRules } from '../self-test/run-rules';
import { startExcel } from './start-excel';

test('the simulated Excel keeps every rule that we assume of Excel', async () => {
  const started = await startExcel({ book: blankBook(), version: '1.14', language: 'zh-CN' });
  started.install();
  const reports = await runRules(hostRules, () => undefined);
  const differing = reports.filter(({ state }) => state !== 'as-assumed');
  expect(differing).toEqual([]);
  expect(reports.length).toBeGreaterThan(20);
  expectNothingOnlyRecorded(started.host);
  expect(started.host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  started.close();
}, 120_000);
