import { writeFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { accept, ask, LedgerFolder, ONE } from '../hosts/cli/ledger-files';
import { run } from '../hosts/cli/run';
import { officeProgram, resave } from './libre-office';

const program = officeProgram();
if (program === null) {
  console.warn('未找到 LibreOffice，电话名单另存的测试跳过。 LibreOffice was not found: its tests are skipped.');
}
const whenOffice = program === null ? it.skip : it;

const files = new LedgerFolder();
afterAll(() => {
  files.remove();
});

whenOffice(
  'a call list and a sheet of decisions, filled in by one program and saved by LibreOffice, are read back whole',
  async () => {
    const ledger = files.fresh();
    const august = { ...ONE, period: { year: 2013, month: 8 } };
    await accept(ledger, [await files.return('8/1.xlsx', august)], '--period', '2013-08');
    const changes = { 'r06.ytd': 27_000, 'r06.month': 3_000, 'r06.lyMonth': 28 };
    await accept(ledger, [await files.return('9/1.xlsx', { ...ONE, changes })]);
    const list = files.path('list.xlsx');
    await run(['calls', '--ledger', ledger, '--period', '2013-09', '--out', list]);

    const book = new Workbook();
    await book.xlsx.readFile(list);
    const sheet = book.worksheets[0]!;
    expect(sheet.getCell('O2').dataValidation).toMatchObject({ type: 'list' });
    sheet.getCell('M2').value = new Date(Date.UTC(2013, 9, 9, 14, 30));
    sheet.getCell('M2').numFmt = 'yyyy-mm-dd hh:mm';
    sheet.getCell('O2').value = '3 新投产或扩产';
    sheet.getCell('P2').value = '=第二条生产线投产，验收单已备';
    const filled = new Uint8Array(await book.xlsx.writeBuffer());
    writeFileSync(list, resave(program!, new Map([['list.xlsx', filled]])).get('list.xlsx')!);

    const { code, stdout } = await run(['answers', list, '--ledger', ledger]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('说明：新记 4 条')]);
    const [kept] = await ask(ledger, (opened) => opened.explanations());
    expect(kept).toMatchObject({ reason: '3', text: '=第二条生产线投产，验收单已备' });
    const [call] = await ask(ledger, (opened) => opened.calls());
    expect(call!.calledOn).toBe('2013-10-09 14:30');

    const sheetOf = files.path('decisions.xlsx');
    await run(['explanations', '--ledger', ledger, '--period', '2013-09', '--out', sheetOf]);
    const decisions = new Workbook();
    await decisions.xlsx.readFile(sheetOf);
    const [first] = decisions.worksheets;
    expect(first!.getCell('Q2').dataValidation).toMatchObject({ type: 'list', formulae: ['"接受,再问"'] });
    first!.getCell('Q2').value = '接受';
    first!.getCell('Q3').value = '再问';
    first!.getCell('R3').value = '缺验收单';
    const decided = new Uint8Array(await decisions.xlsx.writeBuffer());
    writeFileSync(sheetOf, resave(program!, new Map([['d.xlsx', decided]])).get('d.xlsx')!);
    expect((await run(['explanations', '--ledger', ledger, '--decide', sheetOf])).stdout).toContain('已处理 2 条');
    const after = await ask(ledger, (opened) => opened.explanations());
    expect(after.map(({ decision, decidedWhy }) => [decision, decidedWhy])).toEqual([
      ['accepted', null],
      ['ask-again', '缺验收单'],
      ['open', null],
      ['open', null],
    ]);
  },
  180_000,
);
