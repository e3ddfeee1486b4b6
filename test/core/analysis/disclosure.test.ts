import fc from 'fast-check';
import { analyseColumns } from '../../../src/core/analysis/analyse';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { Analysis, AnalysisRequest, AnalysisTable } from '../../../src/core/model/analysis';
import { haikouPack } from '../../hosts/demo/demo-pack';
import { tableOf } from './cells';
import { entryOf, MadeColumns, output, type Made } from './made-columns';
import { month } from './sample-zone';

type Row = AnalysisTable['rows'][number];

/** Rank of whole-number vectors, exactly: fraction-free elimination. */
function rank(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((vector) => vector.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && row[column] !== 0n);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    const top = rows[found]!;
    for (let i = found + 1; i < rows.length; i++) {
      const times = rows[i]![column]!;
      if (times !== 0n) rows[i] = rows[i]!.map((value, k) => value * top[column]! - top[k]! * times);
    }
    found++;
  }
  return found;
}

/** An attacker who knows the register, and adds and subtracts whatever is published. */
class Attacker {
  private readonly rank: number;
  constructor(private readonly known: readonly (readonly number[])[]) {
    this.rank = rank(known);
  }
  learns(target: readonly number[]): boolean {
    return target.includes(1) && rank([...this.known, target]) === this.rank;
  }
}

const REQUEST: AnalysisRequest = {
  ...{ period: month('2013-09'), basis: 'ytd', by: [['cluster'], ['subPark'], ['cluster', 'highTech']], top: 3 },
  ...{ publish: true, highTechSet: 'frozen' },
};

const ZONE = fc.array(
  fc.record({
    cluster: fc.constantFrom('甲', '乙', '丙'),
    subPark: fc.constantFrom('东', '西', '南'),
    certified: fc.constantFrom('both', 'now', 'no'),
    now: fc.constantFrom(0, 10, 20, 35, 60, 100, 2000),
    then: fc.constantFrom(0, 12, 25, 30, 70, 1500),
  }),
  { minLength: 3, maxLength: 16 },
);
type Drawn = typeof ZONE extends fc.Arbitrary<infer T> ? T : never;

const CERTIFICATES = {
  both: { from: null, to: null },
  now: { from: month('2013-01'), to: null },
  no: null,
} as const;

function madeOf(zone: Drawn): Made[] {
  return zone.map(({ cluster, subPark, certified, now, then }, i) => ({
    code: `C${String(i).padStart(8, '0')}`,
    entry: { cluster, subPark, highTech: CERTIFICATES[certified] },
    values: output(now, then),
  }));
}

/** Whether an enterprise is in a row, as anybody can see from the register. */
function isIn(one: Drawn[number], table: AnalysisTable, row: Row, then: boolean): boolean {
  if (row.subject === 'measure') return row.id !== 'highTechOutput' || one.certified !== 'no';
  if (row.subject === 'set') return row.id === 'valid' && then ? one.certified === 'both' : one.certified !== 'no';
  if (row.subject !== 'group') return true;
  const values = { cluster: one.cluster, subPark: one.subPark, highTech: one.certified === 'no' ? 'no' : 'yes' };
  return row.labels.every((label, i) => label === null || values[table.by[i] as keyof typeof values] === label);
}

function rowsOfOutput(analysis: Analysis): { table: AnalysisTable; row: Row }[] {
  const kinds = ['group', 'cross', 'contribution', 'growth-rank', 'high-tech'];
  const groups = analysis.tables.filter(({ kind }) => kinds.includes(kind));
  const headline = tableOf(analysis, 'headline');
  return [
    ...groups.flatMap((table) => table.rows.map((row) => ({ table, row }))),
    ...headline.rows
      .filter(({ id }) => id === 'output' || id === 'highTechOutput')
      .map((row) => ({ table: headline, row })),
  ];
}

/** Whether any figure of the measure is shown in a row: from one and the totals the others follow. */
function isShown({ columns }: AnalysisTable, { cells }: Row): boolean {
  return cells.some(
    (cell, i) => (columns[i]!.of ?? 'output') === 'output' && cell !== null && cell.suppressed === null,
  );
}

describe('a published analysis', () => {
  let pack: CompiledPack;
  beforeAll(async () => {
    pack = await haikouPack();
  });
  const of = (members: readonly Made[], request: Partial<AnalysisRequest> = {}): Analysis =>
    analyseColumns(new MadeColumns(members), {
      ...{ entries: members.map(entryOf), pack },
      request: { ...REQUEST, ...request },
    });

  it('lets nobody compute the figure of one or two enterprises, or one that was withheld, this year or last', () => {
    let withheld = 0;
    fc.assert(
      fc.property(ZONE, (zone) => {
        const rows = rowsOfOutput(of(madeOf(zone)));
        for (const side of ['now', 'then'] as const) {
          const those = zone.filter((one) => one[side] > 0);
          const vector = ({ table, row }: (typeof rows)[number]): number[] =>
            those.map((one) => (isIn(one, table, row, side === 'then') ? 1 : 0));
          const attacker = new Attacker(rows.filter(({ table, row }) => isShown(table, row)).map(vector));
          for (const one of rows) {
            const why = one.row.cells[0]!.suppressed;
            if (why !== 'few' && why !== 'dominant') continue;
            withheld++;
            const behind = those.filter((each) => isIn(each, one.table, one.row, side === 'then'));
            // it may be this year's figure alone that must not be known
            const largest = Math.max(...behind.map((each) => each[side]));
            const size = behind.reduce((sum, each) => sum + each[side], 0);
            if (behind.length >= 3 && largest <= 0.85 * size) continue;
            expect(attacker.learns(vector(one))).toBe(false);
          }
          those.forEach((_, i) => {
            for (let j = i; j < those.length; j++) {
              expect(attacker.learns(those.map((__, k) => (k === i || k === j ? 1 : 0)))).toBe(false);
            }
          });
        }
      }),
      { numRuns: 80 },
    );
    expect(withheld).toBeGreaterThan(100);
  });

  it('shows no row of fewer than three enterprises, or with one above 85 %', () => {
    fc.assert(
      fc.property(ZONE, (zone) => {
        for (const { table, row } of rowsOfOutput(of(madeOf(zone)))) {
          if (!isShown(table, row)) continue;
          const values: number[] = zone
            .filter((one) => isIn(one, table, row, false) && one.now > 0)
            .map(({ now }) => now);
          const size = values.reduce((sum, value) => sum + value, 0);
          expect(values.length === 0 || values.length >= 3).toBe(true);
          expect(Math.max(0, ...values)).toBeLessThanOrEqual(0.85 * size + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  // two in 甲, three in each of the other clusters, all of one size
  const zone = ['甲', '甲', '乙', '乙', '乙', '丙', '丙', '丙'].map((cluster, i): Made => ({
    code: `C000000${String(i)}0`,
    entry: { cluster, subPark: '东' },
    values: output(100 + i, 90),
  }));

  it('withholds the cluster of two, and one more, from which it would follow', () => {
    const { rows } = tableOf(of(zone), 'by.cluster');
    expect(rows.map(({ id, cells }) => [id, cells[0]!.suppressed])).toEqual([
      ['total', null],
      ['丙', null],
      ['乙', 'complementary'],
      ['甲', 'few'],
    ]);
  });

  it('has nothing in a withheld cell, and names no enterprise', () => {
    const analysis = of(zone);
    const cells = analysis.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const withheld = cells.filter((cell) => cell !== null && cell.suppressed !== null);
    expect(withheld.length).toBeGreaterThan(10);
    for (const cell of withheld) {
      expect(cell!.result).toMatchObject({ state: 'undefined', why: 'withheld' });
      expect(cell!.terms).toEqual([]);
    }
    expect(analysis.names).toEqual({});
    expect(analysis.enterprises).toMatchObject({ inScope: [], filed: [], missing: [], counts: { inScope: 8 } });
    expect(analysis.caveats.every(({ members }) => members.length === 0)).toBe(true);
    expect(JSON.stringify(analysis)).not.toContain('C0000000');
  });

  it('leaves out the ranking of enterprises, and says so', () => {
    const analysis = of(zone);
    expect(analysis.tables.map(({ id }) => id)).not.toContain('top');
    expect(analysis.caveats.map(({ code }) => code)).toContain('top-withheld');
  });

  it('has no medians: that of three is the figure of one', () => {
    const columns = of(zone).tables.flatMap((table) => table.columns.map(({ indicator }) => indicator));
    expect(columns).not.toContain('median-growth');
  });

  it('withholds all that a ratio of a withheld measure would tell', () => {
    const members = zone.map((one, i) => ({
      ...one,
      // one sells nearly everything: the sales of 乙 are hers
      values: { ...one.values, 'B2041.r03.ytd 2013-09': i === 2 ? 100_000 : 1 },
    }));
    const { columns, rows } = tableOf(of(members), 'by.cluster');
    const at = columns.findIndex(({ id }) => id === 'sellThrough.rate');
    expect(rows.find(({ id }) => id === '乙')!.cells[at]!.suppressed).toBe('dominant');
  });

  it('withholds the steps of the bridge where one is of a single enterprise, and last year’s total with it', () => {
    const filedThen = zone.map((one, i): Made => ({ ...one, values: output(100 + i, 90, 90) }));
    const entrant: Made = {
      ...{ code: 'E00000000', entry: { cluster: '丙', subPark: '东', firstMonth: month('2013-03') } },
      values: output(40, 30),
    };
    const { rows } = tableOf(of([...filedThen, entrant]), 'bridge');
    const why = Object.fromEntries(rows.map(({ id, cells }) => [id, cells[0]!.suppressed]));
    expect(why).toEqual({
      ...{ published: 'complementary', exits: null, restatements: null, entrants: 'few' },
      ...{ comparable: null, growth: null, now: null },
    });
    const all = tableOf(of([...filedThen, entrant], { publish: false }), 'bridge');
    expect(all.rows.every(({ cells }) => cells[0]!.suppressed === null)).toBe(true);
  });

  it('withholds the steps of the bridge where one is of a single enterprise, and last year’s total with it', () => {
    const filedThen = zone.map((one, i): Made => ({ ...one, values: output(100 + i, 90, 90) }));
    const entrant: Made = {
      ...{ code: 'E00000000', entry: { cluster: '丙', subPark: '东', firstMonth: month('2013-03') } },
      values: output(40, 30),
    };
    const { rows } = tableOf(of([...filedThen, entrant]), 'bridge');
    const why = Object.fromEntries(rows.map(({ id, cells }) => [id, cells[0]!.suppressed]));
    expect(why).toEqual({
      ...{ published: 'complementary', exits: null, restatements: null, entrants: 'few' },
      ...{ comparable: null, growth: null, now: null },
    });
    const all = tableOf(of([...filedThen, entrant], { publish: false }), 'bridge');
    expect(all.rows.every(({ cells }) => cells[0]!.suppressed === null)).toBe(true);
  });
});
