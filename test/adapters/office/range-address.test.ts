import { parseRange, parseRanges } from '../../../src/adapters/office/range-address';
import { rangeText } from '../../../src/core/model/range-text';

describe('an address of Excel', () => {
  it('is read with and without a sheet before it', () => {
    const range = { top: 1, left: 1, bottom: 2, right: 3 };
    expect(parseRange('B2:D3')).toEqual(range);
    expect(parseRange("'甲, 乙!表'!B2:D3")).toEqual(range);
    expect(parseRange('Sheet1!$B$2')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  it('is null where it names no cells', () => {
    for (const text of ['', '#REF!', 'A:A', '1:3', 'XFE1', 'A0', 'A1:']) expect(parseRange(text)).toBeNull();
  });

  it('lists several areas, also of a sheet whose name has a comma and a quotation mark', () => {
    expect(parseRanges("'甲, ''乙'''!A1:B1,'甲, ''乙'''!C2").map(rangeText)).toEqual(['A1:B1', 'C2']);
    expect(parseRanges('')).toEqual([]);
  });

  it('is written with one cell as one cell', () => {
    expect(rangeText({ top: 0, left: 26, bottom: 0, right: 26 })).toBe('AA1');
  });
});
