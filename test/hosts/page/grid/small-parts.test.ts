import { scrollTo } from '../../../../src/hosts/page/grid/scroll-to';
import { shownSheets } from '../../../../src/hosts/page/grid/shown-sheets';
import { whyLocked } from '../../../../src/hosts/page/grid/why-locked';
import { bookOf } from '../../../fixtures/grid-builder';

describe('bringing a cell into view', () => {
  const seen = { from: 100, size: 200 };

  it('leaves a cell in sight where it is', () => {
    expect(scrollTo(120, 24, seen, 'centre')).toBe(100);
  });

  it('puts one out of sight in the middle, or just inside', () => {
    expect(scrollTo(1000, 24, seen, 'centre')).toBe(1000 - 88);
    expect(scrollTo(1000, 24, seen, 'near')).toBe(824);
    expect(scrollTo(50, 24, seen, 'near')).toBe(50);
    expect(scrollTo(10, 24, seen, 'centre')).toBe(0);
  });

  it('shows the beginning of what is larger than the window', () => {
    expect(scrollTo(1000, 900, seen, 'near')).toBe(1000);
  });
});

describe('the tabs', () => {
  const { sheets } = bookOf({
    sheets: [
      { name: '表', rows: [] },
      { name: '辅助', rows: [], visibility: 'hidden' },
      { name: '暗', rows: [], visibility: 'veryHidden' },
    ],
  });

  it('leave hidden sheets out until somebody is pointed to one', () => {
    expect(shownSheets(sheets, new Set()).map(({ name }) => name)).toEqual(['表']);
    expect(shownSheets(sheets, new Set(['暗']))).toEqual([
      { name: '表', hidden: false },
      { name: '暗', hidden: true },
    ]);
  });

  it('show every sheet of a workbook that hides all', () => {
    expect(shownSheets(sheets.slice(1), new Set())).toHaveLength(2);
  });
});

describe('what cannot be edited', () => {
  const [sheet] = bookOf({ sheets: [{ rows: [[1, { value: 2, formula: true }]] }] }).sheets;
  const value = sheet!.cellAt(0, 0);
  const formula = sheet!.cellAt(0, 1);

  it('says why', () => {
    expect(whyLocked(true, 'B204-1', value)).toBeNull();
    expect(whyLocked(false, 'B204-1', value)).toBe('reading');
    expect(whyLocked(true, 'B204-1', formula)).toBe('formula');
    expect(whyLocked(true, '说明', value)).toBe('own-sheet');
    expect(whyLocked(true, '回执', value)).toBe('own-sheet');
  });
});
