import { analysisHtml } from '../../../../src/adapters/reports/analysis/html/analysis-html';
import { ticks } from '../../../../src/adapters/reports/analysis/html/charts/ticks';
import { wordsFor } from '../../../../src/locales/words';
import { report } from './analysis-fixture';

const html = analysisHtml(report, wordsFor('zh-CN'));
const count = (part: string | RegExp): number => html.split(part).length - 1;

describe('the page of an analysis', () => {
  it('stands alone: no script, nothing loaded, a policy that forbids both', () => {
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/i);
  });

  it('escapes what comes from files', () => {
    expect(html).toContain('琼&lt;岚&gt;包装有限公司');
    expect(html).not.toContain('<岚>');
  });

  it('has a named drawing for trend, structure, contribution and sell-through, each with its table', () => {
    const titles = [...html.matchAll(/<title id="[^"]*">([^<]*)<\/title><desc id="[^"]*">([^<]*)</g)];
    expect(titles.map(([, title]) => title)).toEqual([
      '工业总产值构成',
      '分组产销率',
      '各组对增长的拉动（个百分点）',
      '工业总产值同比增长走势',
    ]);
    for (const [, , alt] of titles) expect(alt).toMatch(/^图中数字见“.+”表。$/);
    expect(new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(count(' id="'));
  });

  it('draws contributions as steps that end where the growth of the whole does', () => {
    const figure = html.slice(html.indexOf('各组对增长的拉动'));
    const rects = [
      ...figure
        .slice(0, figure.indexOf('</figure>'))
        .matchAll(/<rect class="(\w+)" x="([\d.]+)%"[^>]*width="([\d.]+)%"/g),
    ];
    const ends = rects.map(([, look, x, width]) => [look, Number(x), Number(x) + Number(width)] as const);
    expect(ends.map(([look]) => look)).toEqual(['rise', 'rise', 'fall', 'total']);
    // the second begins where the first ends; the fall ends where the total does
    expect(ends[1]![1]).toBeCloseTo(ends[0]![2], 1);
    expect(ends[2]![1]).toBeCloseTo(ends[3]![2], 1);
  });

  it('leaves a gap in a line where there is no value, and no bar for a withheld one', () => {
    expect(html.match(/class="line line1" points="([^"]*)"/)![1]!.split(' ')).toHaveLength(2);
    const sales = html.slice(html.indexOf('分组产销率'));
    expect(sales.slice(0, sales.indexOf('</figure>'))).not.toContain('新能源');
  });

  it('puts figures of several measures under the name of each', () => {
    expect(html).toContain('<th scope="colgroup" class="group" colspan="3">工业总产值</th>');
  });
});

test('an axis has round values around all that is drawn', () => {
  expect(ticks(-3, 26)).toEqual([-10, 0, 10, 20, 30]);
  expect(ticks(0, 0.07)).toEqual([0, 0.02, 0.04, 0.06, 0.08]);
});
