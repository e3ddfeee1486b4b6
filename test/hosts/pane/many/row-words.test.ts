import { rowName, rowNote } from '../../../../src/hosts/pane/many/row-words';
import { manyWords } from '../../../../src/locales/many-words';
import { wordsFor } from '../../../../src/locales/words';
import { row } from './rows';

const zh = wordsFor('zh-CN');
const texts = manyWords('zh-CN');
const month = { year: 2013, month: 9 };
const note = (changes: Parameters<typeof row>[1]) => rowNote(row('a', changes), month, texts, zh);

test('a file of no known enterprise is named after itself', () => {
  const enterprise = { code: null, name: null };
  expect(rowName(row('a', { enterprise, path: '药谷/坏.xlsx' }), texts)).toBe('坏.xlsx');
  expect(rowName(row('a', { enterprise: { code: 'D2143569-X', name: null } }), texts)).toBe('D2143569-X');
});

test('a book of the zone that is missing is named as such', () => {
  const enterprise = { code: null, name: null };
  expect(rowName(row('a', { enterprise, path: null, status: 'missing' }), texts)).toBe('园区部门台账');
});

test('a missing return tells whom to ask, or that the register does not say', () => {
  const missing = { status: 'missing', path: null } as const;
  expect(note({ ...missing, contact: '王会计', telephone: '0898-66551234' })?.short).toBe(
    '联系人 王会计 · 电话 0898-66551234',
  );
  expect(note(missing)?.short).toBe('名录没有联系方式');
});

test('a refused file tells what happened and what to do, in full also why, as sentences', () => {
  const refused = note({ status: 'refused', refusal: { kind: 'refusal', code: 'encrypted' } });
  const { what, why, todo } = zh.refusals.encrypted;
  expect(refused).toEqual({ short: `${what}。${todo}。`, full: `${what}。${why}。${todo}。` });
});

test('a return of another month says which', () => {
  expect(note({ period: { year: 2013, month: 8 } })?.short).toBe('报表填的是 2013年8月');
  expect(note({ period: month })).toBeNull();
});
