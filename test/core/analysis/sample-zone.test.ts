import { analyse } from '../../../src/core/analysis/analyse';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { Analysis, AnalysisRequest } from '../../../src/core/model/analysis';
import { roundDecimal } from '../../../src/core/rounding/decimal-text';
import { haikouPack } from '../../hosts/demo/demo-pack';
import { codesOf, tableOf, valueAt } from './cells';
import { month, sampleZone } from './sample-zone';

jest.setTimeout(300_000);

describe('the sample zone, January to September 2013, as received in workbooks', () => {
  let pack: CompiledPack;
  let of: (request: Partial<AnalysisRequest>) => Analysis;
  let analysis: Analysis;

  beforeAll(async () => {
    pack = await haikouPack();
    const zone = sampleZone(pack, ['2012-09', '2013-06', '2013-08', '2013-09', '2013-11', '2013-12']);
    of = (request) =>
      analyse({
        ...zone,
        pack,
        request: {
          ...{ period: month('2013-09'), basis: 'ytd', by: [], top: 5, publish: false, highTechSet: 'frozen' },
          ...request,
        },
      });
    analysis = of({});
  });

  it.each([
    ['headline', 'output', 'level', 1, '84.3'],
    ['headline', 'output', 'growth', 1, '26.3'],
    ['headline', 'highTechOutput', 'level', 1, '48.6'],
    ['headline', 'highTechOutput', 'growth', 0, '50'],
    ['headline', 'valueAdded', 'level', 0, '29'],
    ['headline', 'mainRevenue', 'level', 0, '82'],
    ['headline', 'mainRevenue', 'growth', 0, '27'],
    ['headline', 'profit', 'level', 1, '8.3'],
    ['headline', 'profit', 'growth', 0, '41'],
    ['headline', 'industryTax', 'level', 1, '7.4'],
    ['headline', 'industryTax', 'growth', 0, '61'],
    ['headline', 'researchExpense', 'level', 0, '7208'],
    ['headline', 'researchEnterprises', 'level', 0, '14'],
    ['headline', 'researchAboveTenMillion', 'level', 0, '2'],
    ['headline', 'extraDeductionProjects', 'level', 0, '91'],
    ['headline', 'signedProjects', 'level', 0, '5'],
    ['headline', 'contractInvestment', 'level', 0, '7'],
    ['headline', 'contractOutput', 'level', 0, '11'],
    ['rates', 'sellThrough', 'rate', 1, '97.8'],
    ['plan', 'output', 'plan-completion', 0, '70'],
    ['plan', 'output', 'elapsed-share', 0, '75'],
    ['plan', 'output', 'required-pace', 1, '11.9'],
    ['by.cluster', '制药', 'output.level', 0, '19'],
    ['by.cluster', '制药', 'output.growth', 0, '21'],
    ['by.cluster', '汽车零配件', 'output.level', 1, '5.9'],
    ['by.cluster', '汽车零配件', 'output.growth', 1, '4.5'],
    ['by.cluster', '包装印刷', 'output.level', 1, '5.5'],
    ['by.cluster', '包装印刷', 'output.growth', 0, '157'],
    ['by.highTech', 'yes', 'output.share', 0, '58'],
    ['high-tech', 'frozen', 'output.growth', 0, '50'],
    ['reference', 'patentApplications·海口市', 'share', 0, '33'],
    ['reference', 'researchExpense·海口市', 'share', 0, '53'],
    ['reference', 'extraDeductionProjects·海口市', 'share', 0, '51'],
    ['growing', 'cluster', 'output.growing', 0, '6'],
  ])('has in %s, %s, %s the published figure', (table, row, column, decimals, printed) => {
    expect(roundDecimal(valueAt(analysis, table, row, column), decimals)).toBe(printed);
  });

  it('names first the one enterprise of 23.3 亿元 that grew by 42.3 %', () => {
    const [first] = tableOf(analysis, 'top').rows;
    expect(roundDecimal(valueAt(analysis, 'top', first!.id, 'output.level'), 1)).toBe('23.3');
    expect(roundDecimal(valueAt(analysis, 'top', first!.id, 'output.growth'), 1)).toBe('42.3');
    expect(analysis.names[first!.id]).toMatch(/光伏/);
  });

  it.each([
    ['2013-11', 'headline', 'tax', 'level', 0, '82983'],
    ['2013-11', 'headline', 'tax', 'increase', 0, '21121'],
    ['2013-11', 'headline', 'tax', 'growth', 0, '34'],
    ['2013-11', 'headline', 'stateTax', 'increase', 0, '20580'],
    ['2013-11', 'headline', 'stateTax', 'growth', 2, '104.32'],
    ['2013-11', 'headline', 'localTax', 'growth', 0, '1'],
    ['2013-11', 'plan', 'tax', 'plan-completion', 0, '115'],
    ['2013-12', 'headline', 'meianInvestment', 'level', 2, '8.25'],
    ['2013-12', 'plan', 'meianLand', 'plan-completion', 0, '149'],
    // the report prints 152: it cut the digits off
    ['2013-12', 'plan', 'meianInvestment', 'plan-completion', 0, '153'],
    ['2013-12', 'headline', 'meianLoans', 'level', 2, '5.67'],
    ['2013-12', 'rates', 'contractFilingRate', 'rate', 1, '96.4'],
    ['2013-12', 'rates', 'contractRate', 'rate', 2, '90.71'],
    ['2013-12', 'headline', 'safetyNotices', 'level', 0, '105'],
    ['2013-12', 'headline', 'accidents', 'level', 0, '0'],
  ])('has for %s in %s, %s, %s what the departments’ books give', (period, table, row, column, decimals, printed) => {
    expect(roundDecimal(valueAt(of({ period: month(period) }), table, row, column), decimals)).toBe(printed);
  });

  it('has a September that is the same as filed and from the cumulatives', () => {
    expect(valueAt(analysis, 'headline', 'output', 'month.level')).toBeCloseTo(
      valueAt(analysis, 'headline', 'output', 'month-from-cumulative.level'),
      9,
    );
    expect(codesOf(analysis)).not.toContain('month-differs');
  });

  it('has a third quarter that is nine months less six', () => {
    const quarter = of({ basis: 'quarter' });
    const six = of({ period: month('2013-06') });
    expect(valueAt(quarter, 'headline', 'output', 'level')).toBeCloseTo(
      valueAt(analysis, 'headline', 'output', 'level') - valueAt(six, 'headline', 'output', 'level'),
      9,
    );
    expect(Number.isNaN(valueAt(quarter, 'headline', 'output', 'growth'))).toBe(false);
  });

  it('has a growth that is faster than a month ago by the difference of the two', () => {
    const before = of({ period: month('2013-08') });
    expect(valueAt(analysis, 'headline', 'output', 'growth-change')).toBeCloseTo(
      valueAt(analysis, 'headline', 'output', 'growth') - valueAt(before, 'headline', 'output', 'growth'),
      9,
    );
  });

  it('says which returns are missing, which set of certificates is compared, and what is inferred', () => {
    expect(analysis.enterprises.counts).toEqual({ inScope: 90, filed: 87, missing: 3 });
    expect(codesOf(analysis)).toEqual(
      expect.arrayContaining([
        'returns-missing',
        'high-tech-set-changed',
        'few-enterprises',
        'one-dominates',
        'growth-nominal',
        'plan-inferred',
        'rounded-parts',
        'entrants',
      ]),
    );
  });

  it('crosses two dimensions, parts below their whole', () => {
    const crossed = of({ by: [['cluster', 'highTech']] });
    const { rows } = tableOf(crossed, 'by.cluster.highTech');
    const at = rows.findIndex(({ id }) => id === '制药');
    expect(rows.slice(at, at + 3).map(({ id, role, indent }) => [id, role, indent])).toEqual([
      ['制药', 'part', 0],
      ['制药·yes', 'of-which', 1],
      ['制药·no', 'of-which', 1],
    ]);
  });

  it('is published without the clusters of two', () => {
    const published = of({ publish: true });
    const { rows } = tableOf(published, 'by.cluster');
    const withheld = rows.filter(({ cells }) => cells[0]!.suppressed !== null).map(({ id }) => id);
    expect(withheld).toEqual(expect.arrayContaining(['新能源', '烟草制造']));
    expect(withheld.length).toBeLessThan(5);
    expect(valueAt(published, 'headline', 'output', 'growth')).toBeCloseTo(26.3, 1);
  });
});
