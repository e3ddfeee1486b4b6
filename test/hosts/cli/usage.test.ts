import { run } from './run';

describe('a usage error', () => {
  it.each([
    [['bogus'], '没有这个命令：bogus', 'no such command: bogus'],
    [['explain', 'P5', '--bogus'], '没有这个选项：--bogus', 'no such option: --bogus'],
    [['check', '--period', '2013-09'], '缺少参数：paths', 'an argument is missing: paths'],
    [['check', '.'], '缺少必需的选项：--period <yyyy-mm>', 'a required option is missing: --period <yyyy-mm>'],
    [['check', '.', '--period'], '选项缺少值：--period <yyyy-mm>', 'the option needs a value: --period <yyyy-mm>'],
    [['check', '.', '--period', '2013-9'], '报告期不对：2013-9', 'the period is wrong: 2013-9'],
    [['check', '.', '--period', '2013-09', '--lang', 'fr'], '--lang 的值不对：fr', 'the value of --lang is wrong: fr'],
    [['explain', 'P5', 'P6'], '参数太多：应有 1 个，给了 2 个', 'too many arguments: 1 expected, 2 given'],
    [['explain', 'Q99'], '没有这条审核关系：Q99', 'no such relation: Q99'],
    [[], '请给出命令', 'give a command'],
    [['rules'], '请给出命令', 'give a command'],
  ])('of %p is told in both languages, on stderr, with exit code 2', async (argv, zh, en) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([2, '']);
    const [first, second] = stderr.split('\n');
    expect(first).toContain(zh);
    expect(second).toContain(en);
  });

  it('is told in the chosen language first', async () => {
    const { stderr } = await run(['bogus', '--lang', 'en']);
    expect(stderr.split('\n')[0]).toBe('no such command: bogus; see shenbao --help');
  });

  it.each([
    [['ledger', 'history', '--lang', 'en'], 'see shenbao ledger history --help'],
    [['ledger', 'history', '--bogus', '--lang', 'en'], 'see shenbao ledger history --help'],
    [['rules', 'bogus', '--lang', 'en'], 'see shenbao rules --help'],
  ])('of %p names the help that has the options', async (argv, see) => {
    expect((await run(argv)).stderr.split('\n')[0]).toContain(see);
  });

  it('shows no control character of what was typed', async () => {
    const { stderr } = await run(['check', '\u001b[2Jnowhere.xlsx', '--period', '2013-09']);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('help', () => {
  it('speaks the language asked for and goes to stdout with exit code 0', async () => {
    const zh = await run(['check', '--help']);
    const en = await run(['check', '--help', '--lang', 'en']);
    expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, '', '']);
    expect(zh.stdout).toContain('用法：');
    expect(zh.stdout).toContain('报告期，如 2013-09');
    expect(en.stdout).toContain('Usage:');
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it('names every verb', async () => {
    const { stdout } = await run(['--help']);
    for (const verb of ['check', 'read', 'table', 'rules', 'explain', 'forms'])
      expect(stdout).toMatch(new RegExp(`^  ${verb}`, 'm'));
  });

  it('knows its version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a place that cannot be written', () => {
  it.each([
    ['zh-CN', '请先建文件夹'],
    ['en', 'make the folder first'],
  ])('is told with what to do about it in %s', async (lang, todo) => {
    const { code, stdout, stderr } = await run(['sample', '--out', `${__filename}/deeper`, '--lang', lang]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(todo);
  });
});
