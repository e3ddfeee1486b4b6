import type { Filing } from '../../../src/core/model/filing';
import type { Period } from '../../../src/core/model/period';
import { addMonths, formatPeriod, monthIndex } from '../../../src/core/model/period';
import { makeZone } from '../../../src/hosts/demo/zone/zone';
import { haikouPack } from './demo-pack';
import type { MonthFinding } from './months/filed-months';
import { FiledMonths } from './months/filed-months';

const FIRST: Period = { year: 2012, month: 2 };
const LAST: Period = { year: 2013, month: 12 };
const MONTHS = Array.from({ length: monthIndex(LAST) - monthIndex(FIRST) + 1 }, (_, i) => addMonths(FIRST, i));
const written = (period: Period): boolean => monthIndex(period) >= monthIndex(FIRST);

/** What the verify relations tell of clean returns: true, and explained by who it is. First and last month. */
const KNOWN = [
  // one of 4 亿元 and more, +42 % by the published figures; the limit there is 20 %
  '海口樾曜光伏科技有限公司 P10a 2012-02—2013-09',
  '海口樾曜光伏科技有限公司 P10b 2012-03—2013-09',
  // tobacco: one of 4 亿元 and more, +36 %
  '琼樾川烟用材料有限公司 P10a 2012-02—2013-09',
  '琼樾川烟用材料有限公司 P10b 2013-09—2013-09',
  // packaging: the enterprise that carries the published +157 %
  '海口榕舟包装印务有限公司 P10a 2013-02—2013-09',
  '海口榕舟包装印务有限公司 P10b 2013-03—2013-09',
  // pharmacy: the published +79 % of one enterprise
  '海口禾诚医药科技有限公司 P10a 2013-02—2013-09',
  // one of the certified enterprises of other industries, +48 % with its fellow
  '海口筠诚建材有限公司 P10a 2013-02—2013-09',
  // pharmacy, +36 % over nine months, near 50 % in the first ones
  '海南樾润药业有限公司 P10a 2013-02—2013-02',
  '海口霁曜药业有限公司 P10a 2013-02—2013-02',
  '海南澄谷生物制药有限公司 P10a 2013-02—2013-02',
  '琼沅源生物制药有限公司 P10a 2013-02—2013-03',
  // an entrant of March with eight people: an average of 3, then of 4, is 4/3 by chance
  '海南璟光农业科技有限公司 F14 2013-04—2013-04',
];

/** A reading by item or row code and column; NaN where there is none. */
function numbers(filing: Filing): ReadonlyMap<string, number> {
  const columns = filing.form.columns.map((column) => column.id);
  const all = new Map<string, number>();
  const put = (code: string, values: ArrayLike<number>, from: number): void => {
    columns.forEach((column, j) => all.set(`${code}.${column}`, values[from + j]!));
  };
  filing.form.items.forEach((item, i) => {
    put(item.code, filing.table.values, i * columns.length);
  });
  for (const row of [...filing.groups.values()].flat()) put(row.code, row.values, 0);
  return all;
}

jest.setTimeout(300_000);

describe('every month of the sample zone, written as workbooks and read back', () => {
  let months: FiledMonths;
  let found: ReadonlyMap<string, readonly MonthFinding[]>;

  /** The form of a file in a month, as numbers. */
  const figures = (period: Period, path: string, form: string): ReadonlyMap<string, number> | null => {
    const filing = months
      .of(period)
      .get(path)
      ?.find((each) => each.form.id === form);
    return filing ? numbers(filing) : null;
  };

  beforeAll(async () => {
    months = new FiledMonths(makeZone(), await haikouPack());
    found = new Map(MONTHS.map((period) => [formatPeriod(period), months.check(period, written)]));
  });

  it('has the returns that were due: none of enterprises in January, books of departments in every month', () => {
    const counts = MONTHS.map((period) => {
      const filings = [...months.of(period).values()].flat();
      const of = (form: string): number => filings.filter((filing) => filing.form.id === form).length;
      return [formatPeriod(period), ...['B204-1', 'B203', 'GX-K', 'GX-T', 'GX-I', 'GX-L'].map(of)];
    });
    const expected = MONTHS.map((period) => {
      const at = monthIndex(period);
      const filers = at < monthIndex({ year: 2013, month: 3 }) ? 85 : 87;
      const filed = period.month !== 1 && at <= monthIndex({ year: 2013, month: 9 }) ? filers : 0;
      const quarter = period.month % 3 === 0 ? 1 : 0;
      const taxes = at <= monthIndex({ year: 2013, month: 11 }) ? 1 : 0;
      return [formatPeriod(period), filed, filed, filed * quarter, taxes, 1, quarter];
    });
    expect(counts).toEqual(expected);
  });

  it('meets every mandatory relation of 2013; 2012 is filed on forms of 2013, which is all that is said of it', () => {
    for (const period of MONTHS) {
      const returns = [...months.of(period).values()].flat().length;
      const rules = found
        .get(formatPeriod(period))!
        .flatMap(({ finding }) => (finding.class === 'mandatory' ? [finding.rule] : []));
      const expected = period.year === 2012 ? new Array<string>(returns).fill('R5') : [];
      expect([formatPeriod(period), rules]).toEqual([formatPeriod(period), expected]);
    }
  });

  it('has no verify finding but those of the enterprises that are known to move', () => {
    const spans = new Map<string, string[]>();
    for (const [month, findings] of found) {
      for (const { path, finding } of findings) {
        if (finding.class !== 'verify') continue;
        const key = `${path.replace(/^.*_|\.xlsx$/g, '')} ${finding.rule}`;
        spans.set(key, [...(spans.get(key) ?? []), month]);
      }
    }
    const told = [...spans].map(([key, list]) => `${key} ${list[0]!}—${list.at(-1)!}`);
    expect(told.sort()).toEqual([...KNOWN].sort());
  });

  it.each([
    ['B204-1', 'month', 1, ['01', '02', '03', '04', '05', '06']],
    ['GX-T', 'month', 1, ['01', '02', '03']],
    ['GX-K', 'quarter', 3, ['01', '02', '03', '04', '07']],
    ['GX-I', 'month', 1, ['P01', 'P05', 'P11', 'P21', 'P22']],
  ] as const)('adds up in %s: the cumulative is the one before and the %s', (form, column, back, codes) => {
    let compared = 0;
    for (const period of MONTHS) {
      // a year starts anew; enterprises do not file for January
      const starts = period.month <= (form === 'B204-1' ? 2 : back);
      for (const path of starts ? [] : months.of(period).keys()) {
        const now = figures(period, path, form);
        const before = now && figures(addMonths(period, -back), path, form);
        if (!now || !before) continue;
        for (const code of codes) {
          const [ytd, last] = [now.get(`${code}.ytd`) ?? NaN, before.get(`${code}.ytd`) ?? NaN];
          if (Number.isNaN(last)) continue;
          compared++;
          expect([path, code, ytd]).toEqual([path, code, expect.closeTo(last + now.get(`${code}.${column}`)!, 6)]);
        }
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  it.each(['B204-1', 'B203', 'GX-K', 'GX-T'])('repeats in %s of 2013 what was filed for 2012', (form) => {
    let compared = 0;
    for (const period of MONTHS.filter(({ year, month }) => year === 2013 && month > 1)) {
      for (const path of months.of(period).keys()) {
        const now = figures(period, path, form);
        const then = now && figures(addMonths(period, -12), path, form);
        if (!now || !then) continue;
        // certificates have no column of last year
        const pairs = [...now].filter(([key, value]) => key.endsWith('.lyYtd') && !Number.isNaN(value));
        const wanted = pairs.map(([key]) => [key, then.get(key.replace('lyYtd', 'ytd')) ?? NaN]);
        compared += pairs.length;
        expect([path, pairs]).toEqual([path, wanted]);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(30);
  });
});
