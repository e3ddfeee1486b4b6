import * as v from 'valibot';
import { ReadSchema } from '../../../src/adapters/reports/json/read-schema';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { ledgerFiles } from '../../../src/hosts/demo/received/month-folder';
import { makeZone } from '../../../src/hosts/demo/zone/zone';
import { haikouPack } from '../demo/demo-pack';
import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

describe('read', () => {
  it('gives every cell as read and the returns recognised', async () => {
    const file = await received.return('a.xlsx');
    const { code, stdout } = await run(['read', file, '--format', 'json']);
    const output = v.parse(ReadSchema, JSON.parse(stdout));
    expect(code).toBe(0);
    expect(output.filings.map(({ form, version, enterprise, period }) => [form, version, enterprise, period])).toEqual([
      ['B204-1', '2013', 'D2143569X', '2013-09'],
      ['B203', '2013', 'D2143569X', '2013-09'],
    ]);
    const item = output.filings[0]!.items.find((each) => each.code === '04' && each.column === 'month');
    expect(item).toEqual({ code: '04', name: '出口交货值', column: 'month', value: 5, unit: '千元', address: 'D14' });
    const cells = output.sheets.find((sheet) => sheet.name === 'B204-1')!.cells;
    expect(cells.find((cell) => cell.address === 'D14')).toEqual({
      address: 'D14',
      type: 'number',
      value: 5,
      formula: null,
      text: '5',
    });
    expect(cells.find((cell) => cell.value === '04')).toMatchObject({ type: 'text', text: '04' });
  });

  it('shows a return as a table', async () => {
    const file = await received.return('b.xlsx');
    const { stdout } = await run(['read', file]);
    expect(stdout).toContain('识别为 B204-1 工业产销总值及主要产品产量（2013）：海南澄屿制药有限公司');
    expect(stdout).toMatch(/04 出口交货值 +5 千元 +45 千元/);
  });

  it('says why a file cannot be read, and ends with 3', async () => {
    const file = received.put('c.xlsx', '');
    const { code, stdout } = await run(['read', file, '--format', 'json']);
    expect(code).toBe(3);
    expect(v.parse(ReadSchema, JSON.parse(stdout)).refusal).toMatchObject({ code: 'empty-file' });
  });

  it('reads a .csv, and says when no form is in it', async () => {
    const file = received.put('d.csv', '甲,乙\n01,2\n');
    const { stdout } = await run(['read', file]);
    expect(stdout).toContain('没有识别出报表');
  });

  describe('a list whose columns have units of their own', () => {
    async function projects(): Promise<string> {
      const pack = await haikouPack();
      const files = ledgerFiles(makeZone(), { forms: pack.forms, words: printedWords(pack) }, { year: 2013, month: 9 });
      const [, bytes] = [...files].find(([place]) => place.includes('GX-I'))!;
      return received.put('gx-i.xlsx', bytes);
    }

    it('shows land, per cents, days and texts as what they are', async () => {
      const { stdout } = await run(['read', await projects()]);
      const line = stdout.split('\n').find((each) => each.includes('P11 '))!;
      expect(line).toMatch(
        /云龙产业园 +招商签约 +49,000 万元 .* 3\.6% .* 2013-03-12 +2013-08-06 +— .* 62,000 万元 +在建$/,
      );
      expect(stdout).toMatch(/P01 .* 5,000 亩 +\d,\d{3} 亩/);
    });

    it('gives the unit of each column, filled or not, and none to a day or a text', async () => {
      const { stdout } = await run(['read', await projects(), '--format', 'json']);
      const output = v.parse(ReadSchema, JSON.parse(stdout));
      const row = output.filings[0]!.items.filter(({ code }) => code === 'P11');
      const unitOf = (column: string): unknown => row.find((each) => each.column === column)?.unit;
      const valueOf = (column: string): unknown => row.find((each) => each.column === column)?.value;
      expect([valueOf('landPlan'), unitOf('landPlan')]).toEqual([null, '亩']);
      expect([valueOf('percent'), unitOf('percent')]).toEqual([3.6, '%']);
      expect([valueOf('totalPlan'), unitOf('totalPlan')]).toEqual([49_000, '万元']);
      expect([unitOf('subPark'), unitOf('category'), unitOf('signed')]).toEqual(['', '', '']);
    });
  });
});
