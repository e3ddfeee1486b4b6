import { codeOf, type HostRule } from '../host-rule';

const SOURCE = 'Excel.Range, values, valueTypes and formulas';

/** Reads back what was written to a column of cells. */
function written(values: readonly (string | number | boolean)[]): HostRule['run'] {
  return async (context, sheet) => {
    const range = sheet.getRangeByIndexes(0, 0, values.length, 1);
    range.values = values.map((value) => [value]);
    range.load('values,valueTypes');
    await context.sync();
    return range.values.map((row, i) => [row[0] as unknown, range.valueTypes[i]![0]]);
  };
}

/** What a value becomes when it is written, and how it is read. */
export const valueRules: readonly HostRule[] = [
  {
    id: 'values.types',
    says: 'A number, a text, a boolean and an empty cell are read as Double, String, Boolean and Empty.',
    source: SOURCE,
    since: '1.1',
    expected: [
      [12.5, 'Double'],
      ['甲', 'String'],
      [true, 'Boolean'],
      ['', 'Empty'],
    ],
    run: written([12.5, '甲', true, '']),
  },
  {
    id: 'values.number-like',
    says: 'A text that looks like a number is taken as one.',
    source: SOURCE,
    since: '1.1',
    expected: [
      [1, 'Double'],
      [1234, 'Double'],
    ],
    run: written(['01', '1,234']),
  },
  {
    id: 'values.apostrophe',
    says: 'An apostrophe before a text keeps it a text and is not part of it.',
    source: 'assumed',
    since: '1.1',
    expected: [
      ['01', 'String'],
      ['=1+1', 'String'],
      ['2013-09', 'String'],
    ],
    run: written(["'01", "'=1+1", "'2013-09"]),
  },
  {
    id: 'values.text-format',
    says: 'In a cell formatted as text, what is written stays a text.',
    source: 'assumed',
    since: '1.1',
    expected: ['01', 'String'],
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['01']];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values[0]![0] as unknown, range.valueTypes[0]![0]];
    },
  },
  {
    id: 'values.error',
    says: 'An error is read as its text, with type Error.',
    source: SOURCE,
    since: '1.1',
    expected: ['#DIV/0!', 'Error'],
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.formulas = [['=1/0']];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values[0]![0] as unknown, range.valueTypes[0]![0]];
    },
  },
  {
    id: 'formulas.read',
    says: 'formulas gives the formula with its sign of equality, and the value itself where there is none.',
    source: SOURCE,
    since: '1.1',
    expected: ['=SUM(A2:A3)', 2, '甲', ''],
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:A4');
      range.formulas = [['=SUM(A2:A3)'], [2], ['甲'], ['']];
      range.load('formulas');
      await context.sync();
      return range.formulas.map((row) => row[0] as unknown);
    },
  },
  {
    id: 'formulas.text-not-formula',
    says: 'Of a text that begins with a sign of equality, values and formulas give the same text.',
    source: 'assumed',
    since: '1.1',
    expected: ['=1+1', '=1+1'],
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [["'=1+1"]];
      range.load('values,formulas');
      await context.sync();
      return [range.values[0]![0] as unknown, range.formulas[0]![0] as unknown];
    },
  },
  {
    id: 'formulas.recalculated',
    says: 'A formula is worked out again as soon as a cell it reads has changed.',
    source: SOURCE,
    since: '1.1',
    expected: [3, 12],
    run: async (context, sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      const sum = sheet.getRange('A3');
      sum.formulas = [['=SUM(A1:A2)']];
      sum.load('values');
      await context.sync();
      const before = sum.values[0]![0] as unknown;
      sheet.getRange('A1').values = [[10]];
      sum.load('values');
      await context.sync();
      return [before, sum.values[0]![0] as unknown];
    },
  },
  {
    id: 'formats.read',
    says: 'numberFormat gives the code of each cell; General where none was set.',
    source: SOURCE,
    since: '1.1',
    expected: [['#,##0'], ['General']],
    run: async (context, sheet) => {
      sheet.getRange('A1').numberFormat = [['#,##0']];
      const range = sheet.getRange('A1:A2');
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
  },
  {
    id: 'values.shape',
    says: 'Values of another shape than the range are refused.',
    source: 'Excel add-ins: work with ranges',
    since: '1.1',
    expected: 'InvalidArgument',
    run: async (context, sheet) => {
      return await codeOf(async () => {
        sheet.getRange('A1:B1').values = [[1, 2, 3]];
        await context.sync();
      });
    },
  },
];
