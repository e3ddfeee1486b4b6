import fc from 'fast-check';
import { analyseColumns } from '../../../src/core/analysis/analyse';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { Analysis, AnalysisRequest } from '../../../src/core/model/analysis';
import { haikouPack } from '../../hosts/demo/demo-pack';
import { tableOf, valueAt } from './cells';
import { entryOf, MadeColumns, output, type Made } from './made-columns';
import { month } from './sample-zone';

const REQUEST: AnalysisRequest = {
  ...{ period: month('2013-09'), basis: 'ytd', by: [['cluster'], ['cluster', 'highTech']] },
  ...{ publish: false, highTechSet: 'frozen' },
};

/** A zone of a few clusters; some enter, some leave, some restate. */
const ZONE = fc.array(
  fc.record({
    cluster: fc.constantFrom('甲', '乙', '丙', null),
    certified: fc.boolean(),
    now: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
    then: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
    published: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: undefined }),
    sales: fc.integer({ min: 0, max: 1_000_000 }),
  }),
  { minLength: 1, maxLength: 12 },
);

type Drawn = typeof ZONE extends fc.Arbitrary<infer T> ? T : never;

function made(zone: Drawn, times = 1): Made[] {
  return zone.map(({ cluster, certified, now, then, published, sales }, i) => ({
    code: `C${String(i).padStart(8, '0')}`,
    entry: { cluster, highTech: certified ? { from: null, to: null } : null },
    values: {
      ...(now === undefined ? {} : output(now * times, then === undefined ? undefined : then * times)),
      ...(now === undefined ? {} : { 'B2041.r03.ytd 2013-09': sales * times }),
      ...(published === undefined ? {} : { 'B2041.r01.ytd 2012-09': published * times }),
    },
  }));
}

describe('an analysis of any zone', () => {
  let pack: CompiledPack;
  beforeAll(async () => {
    pack = await haikouPack();
  });
  const of = (members: readonly Made[], request: Partial<AnalysisRequest> = {}): Analysis =>
    analyseColumns(new MadeColumns(members), {
      ...{ entries: members.map(entryOf), pack },
      request: { ...REQUEST, ...request },
    });
  const filed = (zone: Drawn): boolean => zone.some(({ now }) => now !== undefined);
  const everyZone = (test: (zone: Drawn) => void): void => {
    fc.assert(fc.property(ZONE.filter(filed), test), { numRuns: 25 });
  };
  const parts = (analysis: Analysis, table: string, column: string, role = 'part'): number[] =>
    tableOf(analysis, table)
      .rows.filter((row) => row.role === role)
      .map(({ id }) => valueAt(analysis, table, id, column))
      .filter((value) => !Number.isNaN(value));
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

  it('has contributions that add up to the growth, of clusters and of their parts', () => {
    everyZone((zone) => {
      // without bases there is no contribution: an entrant is in the growth alone
      const based = zone.map((one) => ({ ...one, then: one.then ?? 1 }));
      const analysis = of(made(based));
      const growth = valueAt(analysis, 'by.cluster', 'total', 'output.growth');
      expect(sum(parts(analysis, 'by.cluster', 'output.contribution'))).toBeCloseTo(growth, 6);
      expect(sum(parts(analysis, 'by.cluster.highTech', 'output.contribution', 'of-which'))).toBeCloseTo(growth, 6);
    });
  });

  it('has shares that add up to 100', () => {
    everyZone((zone) => {
      const analysis = of(made(zone));
      const total = valueAt(analysis, 'by.cluster', 'total', 'output.level');
      if (total > 0) expect(sum(parts(analysis, 'by.cluster', 'output.share'))).toBeCloseTo(100, 9);
    });
  });

  it('has levels of parts that add up to the total to the last unit', () => {
    everyZone((zone) => {
      const analysis = of(made(zone));
      const now = (row: { readonly cells: Analysis['tables'][number]['rows'][number]['cells'] }): number =>
        row.cells[0]!.terms[0]!.value ?? 0;
      const { rows } = tableOf(analysis, 'by.cluster');
      expect(sum(rows.slice(1).map(now))).toBe(now(rows[0]!));
    });
  });

  it('has a bridge that closes to the last unit', () => {
    everyZone((zone) => {
      const analysis = of(made(zone));
      const bridge = analysis.tables.find(({ id }) => id === 'bridge');
      if (!bridge) {
        expect(zone.every(({ published }) => published === undefined)).toBe(true);
        return;
      }
      const step = (id: string): number => bridge.rows.find((row) => row.id === id)?.cells[0]!.terms[0]!.value ?? 0;
      const base = sum(['published', 'exits', 'not-filed', 'restatements', 'entrants', 'unpublished'].map(step));
      expect(base).toBe(step('comparable'));
      expect(step('comparable') + step('growth')).toBe(step('now'));
      expect(step('now')).toBe(sum(zone.map(({ now }) => now ?? 0)));
      expect(step('published')).toBe(sum(zone.map(({ published }) => published ?? 0)));
    });
  });

  it('has the same rates when every value is a thousand times as large', () => {
    everyZone((zone) => {
      const [once, scaled] = [of(made(zone)), of(made(zone, 1000))];
      for (const table of once.tables) {
        if (table.kind === 'plan') continue;
        table.rows.forEach((row, i) => {
          row.cells.forEach((cell, j) => {
            const other = tableOf(scaled, table.id).rows[i]!.cells[j]!;
            if (cell?.result.state !== 'value' || !['%', '个百分点'].includes(cell.result.unit)) return;
            expect(other.result.state === 'value' && other.result.value).toBeCloseTo(cell.result.value, 9);
          });
        });
      }
    });
  });

  it('is the same in whatever order the enterprises come', () => {
    everyZone((zone) => {
      const members = made(zone);
      expect(of([...members].reverse()).tables).toEqual(of(members).tables);
    });
  });

  it('divides sums, and never takes the mean of rates', () => {
    const members = [
      { ...output(100), 'B2041.r03.ytd 2013-09': 50 },
      { ...output(300), 'B2041.r03.ytd 2013-09': 330 },
    ].map((values, i): Made => ({ code: `C000000${String(i)}0`, values }));
    expect(valueAt(of(members), 'rates', 'sellThrough', 'rate')).toBe(95);
  });
});
