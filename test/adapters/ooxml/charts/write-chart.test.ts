import { strFromU8, unzipSync } from 'fflate';
import type { ChartSpec } from '../../../../src/adapters/ooxml/chart-spec';
import { writeWorkbook } from '../../../../src/adapters/ooxml/write-workbook';
import { GALLERY, GALLERY_SHEET, galleryBook } from '../../../fixtures/chart-gallery';
import { outOfOrder } from '../../../fixtures/xml-order';

const parts = Object.fromEntries(
  Object.entries(unzipSync(writeWorkbook(galleryBook()))).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
const chart = (kind: ChartSpec['kind']): string =>
  parts[`xl/charts/chart${String(GALLERY.findIndex((one) => one.kind === kind) + 1)}.xml`]!;
const pointsOf = (xml: string): string[] => [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => match[1]!);

function bookWith(change: Partial<ChartSpec>) {
  const book = galleryBook();
  return { ...book, sheets: [{ ...book.sheets[0]!, charts: [{ ...GALLERY[0]!, ...change }] }] };
}

describe('the parts of charts', () => {
  it('are led to from the sheet through the drawing', () => {
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('Target="../drawings/drawing1.xml"');
    const toCharts = parts['xl/drawings/_rels/drawing1.xml.rels']!;
    const frames = [...parts['xl/drawings/drawing1.xml']!.matchAll(/r:id="(rId\d+)"/g)].map((match) => match[1]!);
    expect(frames).toHaveLength(GALLERY.length);
    frames.forEach((id, i) => {
      expect(toCharts).toMatch(new RegExp(`Id="${id}"[^>]*/chart" Target="../charts/chart${String(i + 1)}\\.xml"`));
    });
  });

  it('have content types', () => {
    const types = parts['[Content_Types].xml']!;
    GALLERY.forEach((_, i) => {
      expect(types).toContain(`PartName="/xl/charts/chart${String(i + 1)}.xml" ContentType="application/vnd`);
    });
    expect(types).toContain('PartName="/xl/drawings/drawing1.xml"');
  });

  it('have their elements in the order of the schema', () => {
    const drawn = Object.entries(parts).filter(([name]) => /charts\/|drawings\/draw|worksheets\/sheet/.test(name));
    expect(drawn).toHaveLength(GALLERY.length + 2);
    for (const [name, xml] of drawn) expect([name, outOfOrder(xml)]).toEqual([name, []]);
  });

  it('are the same bytes each time', () => {
    expect(writeWorkbook(galleryBook())).toEqual(writeWorkbook(galleryBook()));
  });

  it('are absent where there is no chart', () => {
    const sheets = [{ ...galleryBook().sheets[0]!, charts: [] }];
    const names = Object.keys(unzipSync(writeWorkbook({ sheets })));
    expect(names.filter((name) => /drawing|chart|worksheets\/_rels/.test(name))).toEqual([]);
  });
});

describe('the order that the schema asks for', () => {
  it('is seen to be broken where it is', () => {
    expect(outOfOrder('<c:ser><c:val/><c:cat/></c:ser>')).toEqual(['c:ser: cat is too late']);
    expect(outOfOrder('<c:ser><c:wall/></c:ser>')).toEqual(['c:ser: wall is not its child']);
  });
});

describe('a chart', () => {
  it('keeps hostile sheet names and titles as text', () => {
    const xml = chart('line');
    expect(xml).toContain("<c:f>'图 ''&lt;&amp;&gt; 数据'!$B$2:$B$6</c:f>");
    expect(xml).toContain('<a:t>增长 &lt;趋势&gt; &amp; "折线"</a:t>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('descr="增长 &lt;趋势&gt; &amp; &quot;折线&quot;：');
  });

  it('writes no character that XML cannot hold', () => {
    const written = unzipSync(writeWorkbook(bookWith({ title: 'a\u0000b\ud800c\u000bd' })));
    expect(strFromU8(written['xl/charts/chart1.xml']!)).toContain('<a:t>a b c d</a:t>');
  });

  it('keeps the values of the cells it names, and gaps where there are none', () => {
    expect(chart('bar')).toContain('<c:ptCount val="5"/><c:pt idx="0"><c:v>29.4</c:v></c:pt>');
    expect(pointsOf(chart('bar')).slice(-4)).toEqual(['29.4', '9.4', '-8.9', '2.5']);
  });

  it('lists bars from above and has the axis of values at the foot', () => {
    expect(chart('bar')).toContain('<c:barDir val="bar"/>');
    expect(chart('bar')).toContain('<c:orientation val="maxMin"/>');
  });

  it('has scales of powers of ten where asked for', () => {
    expect(chart('scatter').match(/<c:logBase val="10"\/>/g)).toHaveLength(2);
  });

  it('shows the steps of a waterfall, not the ends of its columns', () => {
    const cache = /<c15:dlblRangeCache>(.*?)<\/c15:dlblRangeCache>/.exec(chart('waterfall'))![1]!;
    expect(pointsOf(cache)).toEqual(['+6.2', '-9.4', '-2.1', '+7.8', '-4.1', '-1.6']);
  });

  it('leaves what is not painted out of the legend', () => {
    expect(chart('waterfall').match(/<c:legendEntry>/g)).toHaveLength(4);
    expect(chart('waterfall')).toContain('<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative');
  });

  it.each<[string, Partial<ChartSpec>]>([
    ['no series', { series: [] }],
    ['a sheet that is not in the book', { categories: { ...GALLERY[0]!.categories, sheet: '别处' } }],
    ['a scatter without x', { kind: 'scatter' }],
    ['a pie of two series', { kind: 'pie' }],
    [
      'more points than can be drawn',
      { categories: { sheet: GALLERY_SHEET, range: { top: 0, bottom: 99_999, left: 0, right: 0 } } },
    ],
  ])('is refused with %s', (_, change) => {
    expect(() => writeWorkbook(bookWith(change))).toThrow(RangeError);
  });
});
