import type { BookSpec } from '../../src/adapters/ooxml/write-spec';

/** Values that the formulas of the control workbook must come to, in column C, row by row. */
export const CONTROL_VALUES = [42, 0.5, '不通过'] as const;

/** A workbook whose cached values are wrong on purpose: what has not recalculated shows them. */
export const CONTROL_BOOK: BookSpec = {
  sheets: [
    {
      name: '对照',
      cells: [
        { row: 0, column: 0, content: { type: 'number', value: 2 } },
        { row: 0, column: 2, content: { type: 'formula', text: 'A1*21', cached: 7 } },
        { row: 1, column: 2, content: { type: 'formula', text: 'IF(COUNT(A1,B1)<2,0.5,1*(A1<=B1))', cached: 1 } },
        {
          row: 2,
          column: 2,
          content: { type: 'formula', text: 'CHOOSE(1+2*1*(A1>3),"不通过","待填","通过")', cached: '通过' },
        },
      ],
    },
  ],
};
