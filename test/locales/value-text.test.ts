import { dayOfSerial, serialOfDay } from '../../src/core/reading/day-number';
import { ruleBookOf } from '../../src/locales/rule-book';
import { formatDay, valueText } from '../../src/locales/value-text';
import { wordsFor } from '../../src/locales/words';
import { exportsAboveSales } from '../adapters/reports/report-fixture';
import { B204 } from '../fixtures/pack-forms';

const [first] = B204.columns;
const form = {
  ...B204,
  columns: [
    first!,
    { ...first!, id: 'signed', kind: 'date' as const },
    { ...first!, id: 'filed', kind: 'flag' as const },
    { ...first!, id: 'state', choices: ['签约', '开工'] },
  ],
};
const book = ruleBookOf({ forms: [form], rules: [] });
const finding = exportsAboveSales();

function shown(column: string, value: number | null, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const figure = { ...finding.values[0]!, name: `r04.${column}`, column, value, unit: '千元' };
  return valueText(finding, figure, wordsFor(language), book);
}

describe('a figure behind a finding', () => {
  it('is shown as it stands on the form: a day, a yes or no, one of its choices, else a number with its unit', () => {
    expect(shown('signed', 41547)).toBe('2013-09-30');
    expect(shown('signed', 41547, 'en')).toBe('2013-09-30');
    expect([shown('filed', 1), shown('filed', 0, 'en')]).toEqual(['是', 'no']);
    expect(shown('state', 2)).toBe('开工');
    expect(shown(first!.id, 1240)).toBe('1,240 千元');
  });

  it('is a dash where there is none, or it stands for nothing', () => {
    expect([shown('signed', null), shown('state', 7), shown('signed', -5)]).toEqual(['—', '—', '—']);
  });

  it('is the day that its number came from', () => {
    for (const [year, month, day] of [
      [1904, 2, 29],
      [2000, 2, 29],
      [2013, 9, 30],
      [9999, 12, 31],
    ] as const) {
      expect(dayOfSerial(serialOfDay(year, month, day)!)).toEqual({ year, month, day });
    }
    expect(formatDay(41547.9)).toBe('2013-09-30');
  });
});
