import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { CheckSchema, type CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { Received } from './received';
import { run, type RunResult } from './run';

const received = new Received();
const EVIL = '=HYPERLINK("http://evil","甲")';

beforeAll(async () => {
  await received.return('month/1 clean.xlsx', {
    code: '66496171-X',
    name: '海南晴川食品有限公司',
    scale: 2,
  });
  await received.return('month/2 exports above sales.xlsx', { changes: { 'r04.month': 120, 'r04.ytd': 450 } });
  received.put('month/3 <img src=x onerror=alert(1)>\u001b[31m.xlsx', '<html><body>not a workbook</body></html>');
  await received.return('month/4.xlsx', {
    code: '03804733-0',
    name: EVIL,
    scale: 3,
  });
  received.put('month/~$2.xlsx', 'lock');
});
afterAll(() => {
  received.remove();
});

function check(...argv: string[]): Promise<RunResult> {
  return run(['check', path.join(received.folder, 'month'), '--period', '2013-09', ...argv]);
}

async function json(...argv: string[]): Promise<CheckOutput> {
  return v.parse(CheckSchema, JSON.parse((await check('--format', 'json', ...argv)).stdout));
}

describe('one bad file among good ones', () => {
  it('costs that file only, and the JSON report says what became of each', async () => {
    const { files, summary } = await json();
    expect(files.map((file) => [path.basename(file.path).slice(0, 2), file.form, file.status])).toEqual([
      ['1 ', 'B204-1', 'clean'],
      ['1 ', 'B203', 'clean'],
      ['2 ', 'B204-1', 'findings'],
      ['2 ', 'B203', 'clean'],
      ['3 ', null, 'refused'],
      ['4.', 'B204-1', 'clean'],
      // figures three times as round: a hint
      ['4.', 'B203', 'findings'],
      ['~$', null, 'skipped'],
    ]);
    expect(summary).toMatchObject({
      files: 5,
      filings: 6,
      statuses: { clean: 4, findings: 2, refused: 1, skipped: 1 },
    });
  });

  it('is refused with its reason and advice', async () => {
    const { files } = await json();
    const refusal = files.find((file) => file.status === 'refused')?.refusal;
    expect(refusal).toMatchObject({ code: 'not-a-workbook' });
    expect(refusal?.message).toContain('文件不是电子表格');
    expect(refusal?.advice).toContain('另存为 .xlsx');
  });
});

describe('the finding of a planted error', () => {
  it('names the rule, the cell most likely wrong, both figures with units and the expectation', async () => {
    const { files } = await json();
    const finding = files.flatMap((file) => file.findings).find((each) => each.rule === 'P5a');
    expect(finding).toMatchObject({ code: 'rule-fails', class: 'mandatory', essLevel: 1, unit: '千元' });
    expect(finding?.cells[0]).toEqual({ sheet: 'B204-1', address: 'D14' });
    expect(finding?.values.map(({ name, value, unit }) => [name, value, unit])).toEqual([
      ['r04.month', 120, '千元'],
      ['r03.month', 98, '千元'],
    ]);
    expect(finding?.expected).toEqual({ low: null, high: 98, unit: '千元' });
    expect(finding?.message).toBe('本月：04 出口交货值 120 千元 大于 03 工业销售产值 98 千元，多 22 千元。');
    expect(finding?.question).toContain('原始凭证');
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is told in English where that is asked for, by option or by the terminal', async () => {
    const message = (output: CheckOutput): string | undefined =>
      output.files.flatMap((file) => file.findings).find((each) => each.rule === 'P5a')?.message;
    const english = 'exceeds';
    expect(message(await json('--lang', 'en'))).toContain(english);
    const argv = ['check', path.join(received.folder, 'month'), '--period', '2013-09', '--format', 'json'];
    const byTerminal = await run(argv, { env: { LANG: 'en_GB.UTF-8' } });
    expect(message(JSON.parse(byTerminal.stdout) as CheckOutput)).toContain(english);
  });

  it('is the same in two runs', async () => {
    expect(await json()).toEqual(await json());
  });
});

describe('the text report', () => {
  it('has no control character of a file name', async () => {
    const { stdout } = await check('--verbose');
    expect(stdout).toContain('alert(1)');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('has colours at a terminal only, and not with NO_COLOR', async () => {
    const argv = ['check', path.join(received.folder, 'month'), '--period', '2013-09', '--verbose'];
    const terminal = await run(argv, { outIsTerminal: true });
    expect(terminal.stdout).toContain('\u001b[31m[强制性]');
    expect((await run(argv, { outIsTerminal: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b');
    expect((await run(argv)).stdout).not.toContain('\u001b');
  });

  it('is short with --quiet', async () => {
    const { stdout } = await check('--quiet');
    expect(stdout).toContain('收到文件 5 个，报表 6 份');
    expect(stdout).not.toContain('[强制性]');
  });
});

describe('reports for other programs', () => {
  it('guard a name that a spreadsheet would run', async () => {
    const { stdout } = await check('--format', 'csv');
    expect(stdout.startsWith('\ufeff')).toBe(true);
    expect(stdout).toContain(`"'=HYPERLINK(""http://evil"",""甲"")"`);
    expect(stdout).not.toMatch(/(^|,)"?=HYPERLINK/m);
  });

  it('give JUnit a failure for the finding and an error for the refused file', async () => {
    const { stdout } = await check('--format', 'junit');
    expect(stdout.match(/<failure /g)).toHaveLength(1);
    expect(stdout.match(/<error type="not-a-workbook"/g)).toHaveLength(1);
  });

  it('give a stand-alone page with everything escaped', async () => {
    const { stdout } = await check('--format', 'html');
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).not.toContain('<img');
    expect(stdout).toContain('04 出口交货值 120 千元');
  });
});

describe('--out', () => {
  it('writes the report to the file and the first page to the screen', async () => {
    const out = path.join(received.folder, 'report.json');
    const { code, stdout } = await check('--format', 'json', '--out', out);
    expect(code).toBe(3);
    expect(stdout).toContain(`报告已写入 ${out}`);
    v.parse(CheckSchema, JSON.parse(readFileSync(out, 'utf8')));
  });

  it('leaves nothing behind where it cannot write', async () => {
    const { code, stderr } = await check('--out', path.join(received.folder, 'no-such-folder', 'r.txt'));
    expect(code).toBe(2);
    expect(stderr).toContain('无法写入');
    expect(stderr).toContain('cannot write');
  });

  it('leaves nothing behind when stopped by Ctrl-C', async () => {
    const folder = path.join(received.folder, 'stopped');
    received.put('stopped/.keep', '');
    const argv = [
      'check',
      path.join(received.folder, 'month'),
      '--period',
      '2013-09',
      '--out',
      path.join(folder, 'r.txt'),
    ];
    const { code, stdout, stderr } = await run(argv, { signal: AbortSignal.abort() });
    expect([code, stdout]).toEqual([130, '']);
    expect(stderr).toContain('已中止');
    expect(existsSync(path.join(folder, 'r.txt'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['.keep']);
  });
});

describe('the report as a workbook', () => {
  it('is written whole, and never poured onto the screen', async () => {
    const out = path.join(received.folder, 'report.xlsx');
    expect((await check('--format', 'xlsx')).stderr).toContain('--out');
    const { code } = await check('--format', 'xlsx', '--out', out);
    expect(code).toBe(3);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });
});
