import { becameText } from '../../../../src/hosts/page/grid/became-text';
import { isStill, type Note } from '../../../../src/hosts/page/grid/draft';
import { gridWords } from '../../../../src/locales/grid-words';
import { bookOf } from '../../../fixtures/grid-builder';

const at = { sheet: 'Sheet1', row: 0, column: 0 };
const noteOf = (value: string | number | null): Note => ({ kind: 'said', text: '', given: { at, value } });
const cellOf = (value: number | string | null) => () =>
  bookOf({ sheets: [{ rows: [[value]] }] }).sheets[0]!.cellAt(0, 0);

describe('what is said of a correction', () => {
  it('is over once the cell holds something else', () => {
    expect(isStill(noteOf(124), cellOf(124))).toBe(true);
    expect(isStill(noteOf(124), cellOf(1240))).toBe(false);
    expect(isStill(noteOf(null), cellOf(null))).toBe(true);
  });

  it('names what the typed text became, and how the cell shows it', () => {
    const said = (value: string | number | null, format: string): string =>
      becameText({ at, value, format, dateSystem: 1900 }, gridWords('zh-CN'));
    expect(said(1234.5, '#,##0.0')).toBe('A1 已改为数字 1,234.5。');
    expect(said(1234.5, '#,##0')).toBe('A1 已改为数字 1234.5（显示为 1,235）。');
    expect(said(0.05, '0%')).toBe('A1 已改为数字 0.05（显示为 5%）。');
    expect(said('(120)', 'General')).toBe('A1 已改为文本“(120)”。');
    expect(said(null, 'General')).toBe('A1 已清空。');
  });
});
