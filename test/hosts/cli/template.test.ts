import { readdirSync } from 'node:fs';
import path from 'node:path';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { chooseForms } from '../../../src/hosts/cli/template/choose-forms';
import { safePart, TemplateNames } from '../../../src/hosts/cli/template/file-name';
import { B203, B204 } from '../../fixtures/pack-forms';
import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

function register(): string {
  const rows = [
    ['组织机构代码', '单位详细名称', '行业代码', '运营状态', '规模以上'],
    ['D2143569-X', '海南澄屿制药有限公司', '2720', '投产', '是'],
    ['66496171-X', '海口椰帆机电有限公司', '3813', '筹建', '否'],
  ];
  const cells = rows.flatMap((texts, row) =>
    texts.map((value, column) => ({ row, column, content: { type: 'text', value } as const })),
  );
  return received.put('register.xlsx', writeWorkbook({ sheets: [{ name: '名录', cells }] }));
}

test('template writes a workbook for each enterprise that has to file, and never over one that exists', async () => {
  const out = path.join(received.folder, 'templates');
  const argv = ['template', 'B204-1', '--period', '2013-09', '--register', register(), '--out', out];
  expect(await run([...argv])).toMatchObject({ code: 0 });
  expect(readdirSync(out)).toEqual(['D2143569-X_海南澄屿制药有限公司_2013-09.xlsx']);
  const again = await run([...argv]);
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toContain('已经存在');
});

test('why a form is not filed in a month is told in each language', async () => {
  const asked = (form: string, month: string) =>
    run(['template', form, '--period', month, '--register', register(), '--out', path.join(received.folder, 'not')]);
  expect((await asked('B203', '2013-01')).stderr).toMatch(/（1 月免报）[^]*\(not filed in month 1\)/);
  expect((await asked('GX-K', '2013-08')).stderr).toMatch(/（季报，只报 3、6、9、12 月）[^]*\(quarterly, in months/);
});

test('a form outside its dates is refused with the versions there are; one not filed in the month with the reason', () => {
  const choose = (form: string, year: number, month: number) => () => chooseForms([B204, B203], form, { year, month });
  expect(choose('b204-1', 2013, 9)()).toEqual([B204]);
  expect(choose('B204-1', 2014, 3)).toThrow(
    expect.objectContaining({
      code: 'form-not-valid',
      facts: expect.objectContaining({ allowed: expect.stringContaining('2013-12-31') }),
    }),
  );
  expect(choose('B203', 2013, 1)).toThrow(expect.objectContaining({ code: 'form-not-filed' }));
  expect(choose('B999', 2013, 9)).toThrow(expect.objectContaining({ code: 'form-not-found' }));
  expect(choose('all', 2013, 1)).toThrow(expect.objectContaining({ code: 'no-form-due' }));
});

test('file names hold on every system and do not meet', () => {
  expect(safePart('..\\甲/乙:*?"<>|')).toBe('_甲_乙_______');
  expect(safePart('CON')).toBe('_CON');
  expect(new TextEncoder().encode(safePart('岚'.repeat(300))).length).toBeLessThanOrEqual(180);
  const names = new TemplateNames({ year: 2013, month: 10 });
  expect(names.next('A', '甲')).toBe('A_甲_2013-10.xlsx');
  expect(names.next('a', '甲')).toBe('a_甲_2013-10-2.xlsx');
});
