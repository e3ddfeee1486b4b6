import { freeNames } from '../../../src/adapters/office/free-names';

test('names that no sheet has are kept', () => {
  expect(freeNames(['审核汇总', '审核企业'], ['Sheet1'])).toEqual(['审核汇总', '审核企业']);
});

test('where one name is taken all of them get the same number', () => {
  expect(freeNames(['审核汇总', '审核企业'], ['审核企业', '审核汇总 (2)'])).toEqual(['审核汇总 (3)', '审核企业 (3)']);
});

test('capitals make no new name, for Excel', () => {
  expect(freeNames(['Check - Summary'], ['CHECK - summary'])).toEqual(['Check - Summary (2)']);
});

test('a name stays within 31 characters with its number', () => {
  const name = 'x'.repeat(40);
  expect(freeNames([name], ['x'.repeat(31)])).toEqual([`${'x'.repeat(27)} (2)`]);
});

test('characters that Excel refuses are replaced', () => {
  expect(freeNames(["'a/b[c]:d'"], [])).toEqual(['_a_b_c__d_']);
});

test('names that are equal from the start cannot be told apart', () => {
  expect(freeNames(['汇总', '汇总'], [])).toBeNull();
});
