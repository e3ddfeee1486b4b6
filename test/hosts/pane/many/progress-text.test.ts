import type { ManySnapshot } from '../../../../src/hosts/pane/many/desk/many-snapshot';
import { heardProgress, progressText } from '../../../../src/hosts/pane/many/progress-text';
import { manyWords } from '../../../../src/locales/many-words';
import { row } from './rows';

const zh = manyWords('zh-CN');
const en = manyWords('en');

function snapshot(changes: Partial<ManySnapshot>): ManySnapshot {
  return {
    hasReturns: true,
    phase: 'running',
    total: 500,
    done: 120,
    perSecond: 34.2,
    secondsLeft: 11.1,
    rows: [],
    counts: { failed: 0, 'to-explain': 0, refused: 0, unrecognised: 0, missing: 0, clean: 0, skipped: 0 },
    findings: { mandatory: 0, verify: 0, hint: 0 },
    audience: 'office',
    period: null,
    periodFrom: null,
    register: null,
    earlier: null,
    reported: false,
    notices: [],
    ...changes,
  };
}

test('a check under way says how far, how fast and how long', () => {
  expect(progressText(snapshot({}), zh)).toBe('正在审核 120/500 · 34 份/秒 · 约剩 12 秒');
  expect(progressText(snapshot({}), en)).toBe('Checking 120/500 · 34 files/s · about 12 s left');
});

test('a slow rate has a decimal, and long waits are in minutes', () => {
  const now = snapshot({ perSecond: 1.25, secondsLeft: 304 });
  expect(progressText(now, zh)).toBe('正在审核 120/500 · 1.3 份/秒 · 约剩 6 分钟');
});

test('before a rate is known none is made up', () => {
  expect(progressText(snapshot({ perSecond: null, secondsLeft: null }), zh)).toBe('正在审核 120/500');
});

test('what is done or broken off says of how many files; missing returns and a second enterprise are no files', () => {
  const rows = [row('a'), row('b', { path: '2013-09/a.xlsx' }), row('c'), row('d', { path: null, status: 'missing' })];
  expect(progressText(snapshot({ phase: 'done', total: 0, done: 0, rows }), zh)).toBe('审核完成：2 个文件');
  expect(progressText(snapshot({ phase: 'cancelled', rows }), zh)).toBe('已取消。已审核的 2 个文件保留在下面。');
});

test('the ear hears every quarter, not every file', () => {
  const heard = [0, 1, 124, 125, 126, 499, 500].map((done) => heardProgress(snapshot({ done }), zh));
  expect([...new Set(heard)]).toEqual([
    '正在审核，已完成 0%',
    '正在审核，已完成 25%',
    '正在审核，已完成 75%',
    '正在审核，已完成 100%',
  ]);
});
