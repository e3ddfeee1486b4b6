import Papa from 'papaparse';
import * as v from 'valibot';
import { OutliersSchema } from '../../../../../src/adapters/reports/outliers/outliers-schema';
import { OUTLIER_DEFAULTS, OUTLIER_METHODS } from '../../../../../src/core/outliers/outlier-result';
import { outlierViewWords } from '../../../../../src/locales/outlier-view-words';
import { TableLink } from '../../../../../src/hosts/pane/table/desk/table-link';
import type { OutlierAsked } from '../../../../../src/hosts/worker/table/outliers/outlier-messages';
import { Received } from '../../../cli/received';
import { run } from '../../../cli/run';
import { roomWorker } from '../room-worker';

const received = new Received();
const links: TableLink[] = [];
afterEach(() => {
  for (const link of links.splice(0)) link.end();
});
afterAll(() => {
  received.remove();
});

/** 300 rows in three groups, some hundredfold, some that take no part. */
const ROWS = Array.from({ length: 300 }, (_, i) => {
  const before = 50 + ((i * 7919) % 900);
  const now = Math.round(before * (0.9 + (i % 11) / 50)) * (i % 37 === 5 ? 100 : 1);
  const told = i % 41 === 7 ? 'x' : i % 43 === 9 ? '' : i % 47 === 3 ? '-5' : String(now);
  return `单位${String(i)},${['药', '船', ''][i % 3]!},${String(before)},${told}`;
});
const CSV = `名称,行业,上期,本期\n${ROWS.join('\n')}\n`;
const ASKED = {
  ...OUTLIER_DEFAULTS,
  method: 'hidiroglou-berthelot',
  current: 3,
  previous: 2,
  by: [1],
  label: 0,
} as const;

async function opened(csv = CSV): Promise<TableLink> {
  const link = new TableLink(roomWorker);
  links.push(link);
  await link.ask({ kind: 'open', file: new Blob([csv]), name: 'data.csv' });
  await link.ask({ kind: 'sheet', index: 0 });
  return link;
}

async function commandLine({ method, previous, by }: OutlierAsked): Promise<unknown> {
  const file = received.put('data.csv', CSV);
  const columns = ['--current', '本期', ...(previous === null ? [] : ['--previous', '上期'])];
  const groups = by.length === 0 ? [] : ['--by', '行业'];
  const argv = ['table', 'outliers', file, '--method', method, ...columns, ...groups, '--format', 'json'];
  return { ...v.parse(OutliersSchema, JSON.parse((await run(argv)).stdout)), path: 'data.csv' };
}

it.each(OUTLIER_METHODS)('finds by %s what the command line finds, and saves the same', async (method) => {
  const link = await opened();
  const asked = { ...ASKED, method };
  const found = await link.ask({ kind: 'outliers', asked });
  const saved = v.parse(OutliersSchema, JSON.parse(await link.ask({ kind: 'outlier-json', path: 'data.csv' })));
  expect(saved).toEqual(await commandLine(asked));
  expect(found).toMatchObject({ rows: 300, flagged: saved.flagged.length, groups: 3, undecided: 0 });
  expect(found!.flagged).toBeGreaterThan(3);
  expect(found!.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(saved.excluded.length);
});

it('judges a figure alone as the command line does', async () => {
  const link = await opened();
  const asked = { ...ASKED, method: 'tukey', previous: null, by: [] } as const;
  await link.ask({ kind: 'outliers', asked });
  const saved: unknown = JSON.parse(await link.ask({ kind: 'outlier-json', path: 'data.csv' }));
  expect(saved).toEqual(await commandLine(asked));
});

it('lists flagged rows by score, groups by flagged rows, and every row left out', async () => {
  const link = await opened();
  const found = await link.ask({ kind: 'outliers', asked: ASKED });
  const flags = await link.ask({ kind: 'outlier-flags', group: null, from: 0, count: 100 });
  expect(flags).toHaveLength(found!.flagged);
  const scores = flags.map(({ score }) => Math.abs(score));
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(flags[0]!.label).toBe(`单位${String(flags[0]!.row - 2)}`);
  const groups = await link.ask({ kind: 'outlier-groups', from: 0, count: 10 });
  expect(groups.map(({ flagged }) => flagged)).toEqual(found!.named.map(({ flagged }) => flagged));
  const ofFirst = await link.ask({ kind: 'outlier-flags', group: 0, from: 0, count: 100 });
  expect(ofFirst).toHaveLength(groups[0]!.flagged);
  expect(ofFirst.every(({ group }) => group === 0)).toBe(true);
  const left = await link.ask({ kind: 'outlier-left-out', from: 0, count: 500 });
  expect(left.filter(({ reason }) => reason === 'current-unreadable').map(({ current }) => current)).toContain('x');
  expect(left).toHaveLength(found!.leftOut.reduce((sum, { count }) => sum + count, 0));
});

it('gives every row that took part a point, flagged ones apart', async () => {
  const link = await opened();
  const found = await link.ask({ kind: 'outliers', asked: ASKED });
  const left = found!.leftOut.reduce((sum, { count }) => sum + count, 0);
  const points = (await link.ask({ kind: 'outlier-points', group: null }))!;
  expect([points.x.length, points.others, points.at.length]).toEqual([
    300 - left - found!.flagged,
    300 - left - found!.flagged,
    found!.flagged,
  ]);
  const [first] = await link.ask({ kind: 'outlier-flags', group: null, from: 0, count: 1 });
  expect([points.flaggedX[0], points.flaggedY[0], points.at[0]]).toEqual([first!.previous, first!.current, 0]);
});

it('draws figures alone group beside group, with their fences, and says which have no place', async () => {
  const link = await opened('g,v\na,1\na,2\na,2\na,3\na,900\nb,-4\nb,0\nb,5\nb,6\nb,5\nb,6\n');
  await link.ask({
    kind: 'outliers',
    asked: { ...OUTLIER_DEFAULTS, method: 'mad', current: 1, previous: null, by: [0], label: null },
  });
  const points = (await link.ask({ kind: 'outlier-points', group: null }))!;
  expect(points.unplaced).toBe(2);
  expect(points.bands.map(({ from, to }) => [from, to])).toHaveLength(2);
  expect(Array.from(points.x).length + points.at.length).toBe(9);
});

it('thins what is not flagged when there is much, and says how much there is', async () => {
  const lines = Array.from({ length: 50_000 }, (_, i) => `${String(100 + (i % 10))},${i === 777 ? '9000' : '100'}`);
  const link = await opened(`p,c\n${lines.join('\n')}\n`);
  await link.ask({ kind: 'outliers', asked: { ...ASKED, current: 1, previous: 0, by: [], label: null } });
  const points = (await link.ask({ kind: 'outlier-points', group: null }))!;
  expect(points.others).toBe(49_999);
  expect(points.x).toHaveLength(20_000);
  expect(points.y.every((y) => y === 100)).toBe(true);
  expect(points.x.every((x) => x >= 100)).toBe(true);
  expect(Array.from(points.flaggedY)).toEqual([9000]);
});

it('tells how far a search over many groups is, and stops when it is told to', async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `g${String(i % 600)},${String(100 + (i % 17))},100`);
  const link = await opened(`g,c,p\n${lines.join('\n')}\n`);
  const asked = { ...ASKED, current: 1, previous: 2, by: [0], label: null };
  const told: number[] = [];
  const found = await link.ask({ kind: 'outliers', asked }, (done) => told.push(done));
  expect(found).toMatchObject({ rows: 100_000, groups: 600 });
  expect(told.length).toBeGreaterThan(3);
  const stopped = link.ask({ kind: 'outliers', asked }, () => void link.ask({ kind: 'cancel' }));
  expect(await stopped).toBeNull();
  expect(await link.ask({ kind: 'outlier-points', group: null })).toBeNull();
});

it('means by a heading that comes twice the column that was chosen', async () => {
  const link = await opened(`c,c\n${[102, 98, 101, 99, 100, 97, 103, 160].map((n) => `5,${String(n)}`).join('\n')}\n`);
  const asked = { ...OUTLIER_DEFAULTS, method: 'mad', current: 1, previous: null, by: [], label: null } as const;
  expect(await link.ask({ kind: 'outliers', asked })).toMatchObject({ flagged: 1 });
});

it('writes flagged rows and those left out with their reason into a .csv', async () => {
  const link = await opened();
  const found = await link.ask({ kind: 'outliers', asked: ASKED });
  const left = found!.leftOut.reduce((sum, { count }) => sum + count, 0);
  const csv = await link.ask({ kind: 'outlier-csv', words: outlierViewWords('zh-CN').csv });
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  expect(data[0]).toEqual(['行', '名称', '组', '结果', '本期', '上期', '比值', '离中', '预期下限', '预期上限']);
  expect(data).toHaveLength(1 + found!.flagged + left);
  expect(data.at(-1)![3]).toMatch(/^未参加：/);
  expect(new Set(data.map((record) => record.length))).toEqual(new Set([10]));
});
