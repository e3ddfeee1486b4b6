import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { TableSchema } from '../../../../src/adapters/reports/json/table-schema';
import { writeWorkbook } from '../../../../src/adapters/ooxml/write-workbook';
import { TableLink } from '../../../../src/hosts/pane/table/desk/table-link';
import type { TableFacts } from '../../../../src/hosts/worker/table/table-messages';
import { Received } from '../../cli/received';
import { run } from '../../cli/run';
import { roomWorker } from './room-worker';

const received = new Received();
afterAll(() => {
  received.remove();
});

const RULES = [
  { id: 'a', class: 'mandatory' as const, expr: 'c2 <= c3', message: '第二列不大于第三列' },
  { id: 'b', class: null, expr: 'c4 / c5 >= 0.5 or c1 == "甲"', message: '' },
  { id: 'c', class: null, expr: 'c2 >> 1', message: '' },
  { id: 'd', class: null, expr: 'missing(c6) or c6 > 10', message: '' },
];

/** A table of that size: whole numbers by row and column, some blank, a column of texts. */
function csvOf(rows: number, columns: number): string {
  const head = Array.from({ length: columns }, (_, c) => `c${String(c + 1)}`);
  const lines = [head.join(',')];
  for (let r = 0; r < rows; r++) {
    const cells = head.map((_, c) => {
      if (c === 0) return r % 3 === 0 ? '甲' : '乙';
      return (r * 31 + c * 17) % 97 === 0 ? '' : String((r * (c + 7)) % 101);
    });
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}

async function opened(file: Blob, name: string): Promise<{ link: TableLink; facts: TableFacts }> {
  const link = new TableLink(roomWorker);
  await link.ask({ kind: 'open', file, name });
  const facts = await link.ask({ kind: 'sheet', index: 0 });
  if ('kind' in facts) throw new Error(facts.code);
  return { link, facts };
}

it('finds in 100 000 rows of 30 columns what the command line finds, row by row', async () => {
  const csv = csvOf(100_000, 30);
  const { link, facts } = await opened(new Blob([csv]), 'data.csv');
  expect([facts.rows, facts.columns.length, facts.namesRow]).toEqual([100_000, 30, 1]);
  const outcomes = await link.ask({ kind: 'run', rules: RULES });
  const rules = received.put('rules.yaml', await link.ask({ kind: 'spell-rules', rules: RULES, columns: {} }));
  const file = received.put('data.csv', csv);
  const { stdout } = await run(['table', 'check', file, '--rules', rules, '--format', 'json']);
  const expected = v.parse(TableSchema, JSON.parse(stdout)).rules;
  expect(outcomes).not.toBeNull();
  outcomes!.forEach((outcome, at) => {
    const { id, holds, fails, undecided, broken, failingRows, undecidedRows } = expected[at]!;
    expect(outcome).toMatchObject({ id, holds, fails, undecided, broken });
    expect(Array.from(outcome.failingRows)).toEqual(failingRows);
    expect(Array.from(outcome.undecidedRows)).toEqual(undecidedRows);
  });
  expect(outcomes!.map(({ fails }) => fails > 1000)).toEqual([true, true, false, true]);
});

it('hears a cancel between two pieces of a run, and can run again', async () => {
  const { link } = await opened(new Blob([csvOf(60_000, 6)]), 'data.csv');
  let told = 0;
  const running = link.ask({ kind: 'run', rules: RULES }, () => {
    told += 1;
    if (told === 1) void link.ask({ kind: 'cancel' });
  });
  expect(await running).toBeNull();
  expect(told).toBeGreaterThan(0);
  expect(await link.ask({ kind: 'run', rules: RULES })).toHaveLength(4);
});

it('says of a failing row what was compared, and of an undecided one what is missing', async () => {
  const { link } = await opened(new Blob(['c1,c2,c3\n甲,3,2\n乙,1,\n丙,1,2\n']), 'data.csv');
  await link.ask({ kind: 'run', rules: RULES.slice(0, 1) });
  const asked = { kind: 'reasons', rule: 0, from: 0, count: 10 } as const;
  expect(await link.ask({ ...asked, that: 'fails' })).toEqual([
    { row: 2, record: 0, values: [3, 2], sides: { left: 3, right: 2 }, missing: [], why: null },
  ]);
  expect(await link.ask({ ...asked, that: 'undecided' })).toEqual([
    { row: 3, record: 1, values: [1, null], sides: null, missing: ['c3'], why: 'missing' },
  ]);
});

it('reads the chosen sheet of a workbook below its title, and gives columns names that rules can write', async () => {
  const text = (row: number, column: number, value: string) => ({
    row,
    column,
    content: { type: 'text' as const, value },
  });
  const number = (row: number, column: number, value: number) => ({
    row,
    column,
    content: { type: 'number' as const, value },
  });
  const cells = [
    text(0, 0, '2013年工业企业'),
    ...['单位', '总产值（千元）', '2012年', '总产值（千元）', 'a-b'].map((one, c) => text(2, c, one)),
    text(3, 0, '甲'),
    ...[5, 4, 3, 2].map((one, c) => number(3, c + 1, one)),
    text(5, 0, '乙'),
    ...[1, 2, 3, 4].map((one, c) => number(5, c + 1, one)),
  ];
  const bytes = writeWorkbook({
    sheets: [
      { name: '空', cells: [] },
      { name: '表', cells },
    ],
  });
  const link = new TableLink(roomWorker);
  const sheets = await link.ask({ kind: 'open', file: new Blob([bytes as BlobPart]), name: 'x.xlsx' });
  expect(sheets).toMatchObject([{ name: '空' }, { name: '表' }]);
  const facts = (await link.ask({ kind: 'sheet', index: 1 })) as TableFacts;
  expect(facts.namesRow).toBe(3);
  expect(facts.columns.map(({ name }) => name)).toEqual(['单位', '总产值', '_2012年', '总产值_2', 'a_b']);
  expect(facts.columns[1]).toMatchObject({ kind: 'number', numbers: 2, texts: 0, blanks: 0, samples: [5, 1] });
  const [outcome] = (await link.ask({
    kind: 'run',
    rules: [{ id: '1', class: null, expr: '总产值 <= _2012年', message: '' }],
  }))!;
  expect(outcome).toMatchObject({ holds: 1, fails: 1 });
  expect(Array.from(outcome!.failingRows)).toEqual([4]);
});

it('tells of a name that is not there which one is near, and where it stands', async () => {
  const { link } = await opened(new Blob(['总产值,销售产值\n1,2\n']), 'data.csv');
  const [lint] = await link.ask({ kind: 'lint', texts: ['销售产值 <= 总产直'] });
  expect(lint!.problems).toEqual([
    { code: 'unknown-name', severity: 'error', position: 8, length: 3, facts: { name: '总产直', near: '总产值' } },
  ]);
  expect(lint!.columns).toEqual([1]);
});

it('writes failing rows so that no spreadsheet runs them', async () => {
  const { link } = await opened(new Blob(['c1,c2,c3\n=1+1,3,2\n']), 'data.csv');
  await link.ask({ kind: 'run', rules: RULES.slice(0, 1) });
  const headings = {
    row: '行',
    rule: '规则',
    outcome: '结果',
    message: '提示',
    fails: '不通过',
    undecided: '无法判断',
  };
  const csv = await link.ask({ kind: 'csv', rule: 0, message: '@x', headings });
  expect(csv).toBe("\ufeff行,规则,结果,提示,c1,c2,c3\r\n2,a,不通过,'@x,'=1+1,3,2\r\n");
});

it('refuses a file that is no table, and a worker that does not answer is ended', async () => {
  const link = new TableLink(roomWorker);
  const refused = await link.ask({ kind: 'open', file: new Blob([readFileSync(__filename)]), name: 'x.xlsx' });
  expect(refused).toMatchObject({ kind: 'refusal', code: 'not-a-workbook' });
  const deaf = new TableLink(
    () => ({ onmessage: null, onerror: null, postMessage: () => undefined, terminate: () => undefined }),
    5,
  );
  await expect(deaf.ask({ kind: 'lint', texts: [] })).rejects.toMatchObject({ code: 'timeout' });
});
