import type { ManyRow, RowStatus } from '../../../../src/hosts/pane/many/desk/many-snapshot';
import { countOf, filteredRows } from '../../../../src/hosts/pane/many/row-filter';
import { totalsOf } from '../../../../src/hosts/pane/many/row-totals';
import { counts, row } from './rows';

const rows = [
  row('椰风食品', {
    enterprise: { code: 'D2143569-X', name: '椰风食品有限公司' },
    status: 'failed',
    counts: counts(2, 1),
  }),
  row('琼北制药', { enterprise: { code: 'A1111111-1', name: '琼北制药有限公司' }, counts: counts(0, 0, 3) }),
  row('坏文件', { enterprise: { code: null, name: null }, path: 'sub/坏文件.XLSX', status: 'refused' }),
  row('空表', { enterprise: { code: null, name: null }, status: 'unrecognised' }),
  row('未报', { enterprise: { code: 'B2222222-2', name: '未报有限公司' }, status: 'missing', path: null }),
];
const keys = (found: readonly ManyRow[]): string[] => found.map(({ key }) => key);

test('without filter and search the rows are the same', () => {
  expect(filteredRows(rows, 'all', ' ')).toBe(rows);
});

test('files that could not be read and files without a known form are one filter', () => {
  expect(keys(filteredRows(rows, 'unread', ''))).toEqual(['坏文件', '空表']);
});

test.each([
  ['a part of the name', '制药', '琼北制药'],
  ['a code, with or without its hyphen', 'd2143569x', '椰风食品'],
  ['a full-width code', 'Ｄ２１４３５６９－Ｘ', '椰风食品'],
  ['a file, whatever its capitals', 'sub/坏文件.xlsx', '坏文件'],
  ['several words that all occur', '公司 椰风', '椰风食品'],
])('a search finds %s', (_, search, found) => {
  expect(keys(filteredRows(rows, 'all', search))).toEqual([found]);
});

test('filter and search hold together', () => {
  expect(keys(filteredRows(rows, 'clean', '公司'))).toEqual(['琼北制药']);
  expect(filteredRows(rows, 'failed', '制药')).toEqual([]);
});

test('the counters of the filters add up statuses', () => {
  const byStatus: Record<RowStatus, number> = {
    failed: 3,
    'to-explain': 4,
    refused: 1,
    unrecognised: 2,
    missing: 5,
    clean: 6,
    skipped: 7,
  };
  expect(countOf('all', byStatus)).toBe(28);
  expect(countOf('unread', byStatus)).toBe(3);
  expect(countOf('missing', byStatus)).toBe(5);
});

test('totals are those of the rows given', () => {
  expect(totalsOf(rows)).toEqual({ rows: 5, findings: { mandatory: 2, verify: 1, hint: 3 } });
  expect(totalsOf([])).toEqual({ rows: 0, findings: { mandatory: 0, verify: 0, hint: 0 } });
});
