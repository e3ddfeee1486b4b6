import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/functions';

export const functions: SameKeys<typeof zh.functions> = {
  notANumber: 'The {place} is "{raw}", not a number. Make it a number; leave it blank where there is no data.',
  notANumberAmong:
    'Row {row}, column {column} of the {place} is "{raw}", not a number. Make it a number; leave it blank where there is no data.',
  blankAmong:
    'Row {row}, column {column} of the {place} is blank, but its counterpart is not. Fill it in, or leave both blank.',
  shapesDiffer:
    'The {place} has {rows} rows and {columns} columns, the {other} {otherRows} rows and {otherColumns} columns. Select ranges of one size.',
  badDecimals: 'The number of decimals is "{raw}". Give a whole number from −15 to 15.',
  notATruth: 'The {place} is "{raw}". Give TRUE or FALSE.',
  tooLarge: 'The range has {cells} cells, more than {limit}. Select only the part that holds data.',
  noReason: 'Cannot be computed: {why}.',
  places: {
    now: 'figure of this period',
    then: 'figure of the same period last year',
    sales: 'sales value',
    output: 'output value',
    part: 'part',
    total: 'total',
    totalNow: 'total of this period',
    totalThen: 'total of the same period last year',
    cumulative: 'figure completed so far',
    plan: 'plan',
    value: 'value',
    decimals: 'number of decimals',
    wording: 'choice of words',
  },
};
