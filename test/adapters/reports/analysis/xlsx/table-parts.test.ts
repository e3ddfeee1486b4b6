import { bookSpeech } from '../../../../../src/adapters/reports/analysis/xlsx/book-speech';
import { sheetName, tableParts } from '../../../../../src/adapters/reports/analysis/xlsx/table-parts';
import { wordsFor } from '../../../../../src/locales/words';
import { column, report } from '../analysis-fixture';

const speech = bookSpeech(report.names, wordsFor('zh-CN'));
const [, byCluster] = report.analysis.tables;
const columnsOf = (counts: readonly (readonly [string, number])[]) =>
  counts.flatMap(([of, count]) => Array.from({ length: count }, (_, i) => column(`${of}.${String(i)}`, of, 'level')));
const partsWith = (counts: readonly (readonly [string, number])[]) =>
  tableParts([{ ...byCluster!, columns: columnsOf(counts) }], speech);

describe('the parts of a table', () => {
  it('are one where it fits a page', () => {
    expect(partsWith([['output', 10]]).map(({ columns }) => columns.length)).toEqual([10]);
  });

  it('keep the columns of one measure together and name what goes on', () => {
    const parts = partsWith([
      ['output', 7],
      ['profit', 4],
      ['sellThrough', 2],
    ]);
    expect(parts.map(({ columns }) => columns)).toEqual([
      [0, 1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12],
    ]);
    expect(parts.map(({ sheet }) => sheet.split(' ')[0])).toEqual(['表1', '表1续1']);
    expect(parts[1]!.title).toMatch(/（续1）$/);
  });

  it('divide even one measure that no page holds', () => {
    expect(partsWith([['output', 23]]).map(({ columns }) => columns.length)).toEqual([10, 10, 3]);
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['表1 主要指标', '表1 主要指标'],
    ["'a/b:c*d?e[f]g\\h'", 'a b c d e f g h'],
    ['Table 8 Contributions to the growth of output', 'Table 8 Contributions to the'],
    ['表'.repeat(40), '表'.repeat(31)],
    [`${'表'.repeat(30)}𠀀x`, '表'.repeat(30)],
  ])('made of %s is %s', (text, name) => {
    expect(sheetName(text)).toBe(name);
  });
});
