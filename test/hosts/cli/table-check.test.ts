import * as v from 'valibot';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { TableSchema, type TableOutput } from '../../../src/adapters/reports/json/table-schema';
import { Received } from './received';
import { run } from './run';

const received = new Received();
const RULES = `rules:
  - { id: ratio, expr: sales / output >= 0.6 and sales / output <= 1.4, class: mandatory, message: 产销率异常 }
  - { id: hi, expr: not (hi == 1) or newp > 0 }
  - { id: unknown, expr: sale > 0 }
  - { id: broken, expr: sales >> }
`;
const CSV = 'sales,output,hi,newp\n100,100,1,5\n50,100,1,0\n,100,0,0\n5,0,0,1\n';
let rules: string;
let csv: string;

beforeAll(() => {
  rules = received.put('rules.yaml', RULES);
  csv = received.put('data.csv', CSV);
});
afterAll(() => {
  received.remove();
});

async function check(...argv: string[]): Promise<{ code: number; output: TableOutput }> {
  const { code, stdout } = await run(['table', 'check', ...argv, '--rules', rules, '--format', 'json']);
  return { code, output: v.parse(TableSchema, JSON.parse(stdout)) };
}

it('refuses a rule file with one id twice: its counts could not be told apart', async () => {
  const twice = received.put('twice.yaml', 'rules:\n  - { id: a, expr: sales > 0 }\n  - { id: a, expr: sales > 1 }\n');
  const { code, stderr } = await run(['table', 'check', csv, '--rules', twice]);
  expect(code).toBe(2);
  expect(stderr).toContain('twice.yaml:3 rules[1].id：规则 a 在 twice.yaml:2 已有。请换一个编号');
});

describe('table check', () => {
  it('counts the four outcomes and names rows as the file counts them', async () => {
    const { code, output } = await check(csv);
    expect(code).toBe(1);
    expect(output.rows).toBe(4);
    expect(output.rules[0]).toEqual({
      id: 'ratio',
      class: 'mandatory',
      message: '产销率异常',
      holds: 1,
      fails: 1,
      undecided: 2,
      broken: 0,
      failingRows: [3],
      undecidedRows: [4, 5],
      reason: null,
    });
    expect(output.rules[1]).toMatchObject({ id: 'hi', class: null, holds: 3, fails: 1, undecided: 0 });
  });

  it('says for a broken rule why, and never counts it as a pass', async () => {
    const { output } = await check(csv);
    expect(output.rules[2]).toMatchObject({ holds: 0, fails: 0, undecided: 0, broken: 4 });
    expect(output.rules[2]!.reason).toContain('没有名称 sale');
    expect(output.rules[3]).toMatchObject({ holds: 0, broken: 4 });
  });

  it('gives the same answer for a workbook, and reads the sheet asked for', async () => {
    const rows = CSV.trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const cells = rows.flatMap((row, r) =>
      row.map((text, column) => {
        const number = r > 0 && text !== '';
        const content = number
          ? { type: 'number' as const, value: Number(text) }
          : { type: 'text' as const, value: text };
        return { row: r, column, content: text === '' ? { type: 'blank' as const } : content };
      }),
    );
    const other = [{ row: 0, column: 0, content: { type: 'text' as const, value: 'x' } }];
    const book = writeWorkbook({
      sheets: [
        { name: '说明', cells: other },
        { name: '数据', cells },
      ],
    });
    const file = received.put('data.xlsx', book);
    const { output } = await check(file, '--sheet', '数据');
    expect(output.rules).toEqual((await check(csv)).output.rules);
    const { code, stderr } = await run(['table', 'check', file, '--rules', rules, '--sheet', '无']);
    expect(code).toBe(2);
    expect(stderr).toContain('没有工作表 无。有：说明, 数据');
  });

  it('ends with 0 when every row holds or is undecided, and 3 for a file that cannot be read', async () => {
    const fine = received.put('fine.yaml', 'rules:\n  - { id: a, expr: output >= 0 }\n');
    expect((await run(['table', 'check', csv, '--rules', fine])).code).toBe(0);
    const empty = received.put('empty.csv', '');
    expect((await run(['table', 'check', empty, '--rules', fine])).code).toBe(3);
  });

  it('is readable as text', async () => {
    const { stdout } = await run(['table', 'check', csv, '--rules', rules]);
    expect(stdout).toContain('ratio：成立 1，不成立 1，未能判定 2，无法执行 0');
    expect(stdout).toContain('  不成立的行：3');
  });

  it('refuses a rule file that is none, with its line', async () => {
    const none = received.put('none.yaml', 'rules:\n  - { id: a, exp: output >= 0 }\n');
    const { code, stderr } = await run(['table', 'check', csv, '--rules', none]);
    expect(code).toBe(2);
    expect(stderr).toContain('none.yaml:2 rules[0].expr');
  });
});

describe('rules for tables whose headings a rule cannot write', () => {
  const DATA = '单位,产值(千元),产值(千元),2012年\n甲,5,4,9\n乙,3,4,1\n';

  it('reads names for columns by heading and by position', async () => {
    const data = received.put('units.csv', DATA);
    const named = received.put(
      'named.yaml',
      'columns: { 产值: 产值(千元), 上报: 3, 去年: 2012年 }\nrules:\n  - { id: a, expr: 产值 >= 上报 and 去年 > 0 }\n',
    );
    const { stdout } = await run(['table', 'check', data, '--rules', named, '--format', 'json']);
    const {
      rules: [rule],
    } = v.parse(TableSchema, JSON.parse(stdout));
    expect(rule).toMatchObject({ id: 'a', holds: 1, fails: 1, broken: 0, failingRows: [3] });
  });

  it('takes rules from a worksheet that names no form, and tells mistakes at their cells', async () => {
    const text = (row: number, column: number, value: string) => ({
      row,
      column,
      content: { type: 'text' as const, value },
    });
    const bookOf = (id: string) => {
      const lines = [
        ['编号', '类别', '关系式', '中文提示'],
        [id, '核实性', 'output >= sales', '销售大于产值'],
      ];
      const cells = lines.flatMap((line, r) => line.map((value, c) => text(r, c, value)));
      return writeWorkbook({ sheets: [{ name: '规则', cells }] });
    };
    const good = received.put('good.xlsx', bookOf('s1'));
    const { stdout } = await run(['table', 'check', csv, '--rules', good, '--format', 'json']);
    const {
      rules: [rule],
    } = v.parse(TableSchema, JSON.parse(stdout));
    expect(rule).toMatchObject({ id: 's1', class: 'verify', message: '销售大于产值', fails: 1, failingRows: [5] });
    const bad = received.put('bad.xlsx', bookOf('一 号'));
    const { code, stderr } = await run(['table', 'check', csv, '--rules', bad]);
    expect(code).toBe(2);
    expect(stderr).toContain('bad.xlsx 规则!A2：');
  });
});
