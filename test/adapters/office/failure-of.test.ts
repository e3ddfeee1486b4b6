import { failureOf } from '../../../src/adapters/office/failure-of';
import { marksBySheet } from '../../../src/adapters/office/marks-by-sheet';

describe('an error of Excel', () => {
  it('is a failure of the port, with its place and the words for support', () => {
    const error = Object.assign(new Error('Excel is in cell-editing mode.'), {
      code: 'InvalidOperationInCellEditMode',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(failureOf(error, { sheet: '甲' })).toEqual({
      kind: 'host-failure',
      code: 'cell-edit',
      at: { sheet: '甲' },
      detail: 'InvalidOperationInCellEditMode: Excel is in cell-editing mode. (Range.values)',
    });
  });

  it('of a code not met before is "other", never lost', () => {
    expect(failureOf({ code: 'Fresh', message: 'x' })).toMatchObject({ code: 'other', detail: 'Fresh: x' });
  });

  it('that is a mistake of ours is thrown, not turned into advice', () => {
    expect(() => failureOf(new TypeError('x is undefined'))).toThrow('x is undefined');
  });
});

describe('marks', () => {
  it('are taken together by sheet and class, the worse of two on one cell', () => {
    const at = (sheet: string, row: number) => ({ sheet, row, column: 0 });
    const sheets = marksBySheet([
      { at: at('甲', 0), class: 'hint' },
      { at: at('甲', 0), class: 'mandatory' },
      { at: at('甲', 1), class: 'mandatory' },
      { at: at('乙', 0), class: 'verify' },
    ]);
    expect([...sheets].map(([sheet, classes]) => [sheet, [...classes]])).toEqual([
      ['甲', [['mandatory', ['A1', 'A2']]]],
      ['乙', [['verify', ['A1']]]],
    ]);
  });
});
