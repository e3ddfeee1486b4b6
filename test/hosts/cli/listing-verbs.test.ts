import { run } from './run';

describe('rules', () => {
  it('are listed with their class, and counted', async () => {
    const { code, stdout } = await run(['rules', 'list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^P5a +B204-1 +强制性 +出口交货值不大于销售产值$/m);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.at(-1)).toBe(`共 ${String(lines.length - 1)} 条`);
  });

  it('are listed as JSON', async () => {
    const { stdout } = await run(['rules', 'list', '--format', 'json', '--lang', 'en']);
    const { schema, rules } = JSON.parse(stdout) as { schema: string; rules: { id: string; class: string }[] };
    expect(schema).toBe('shenbao.rules/1');
    expect(rules.find((rule) => rule.id === 'P5a')).toMatchObject({ class: 'mandatory', expr: 'r04 <= r03' });
  });

  it('of the shipped pack have nothing that lint finds, and examples that all come out', async () => {
    expect(await run(['rules', 'lint'])).toMatchObject({ code: 0, stderr: '' });
    expect((await run(['rules', 'test'])).stdout).toMatch(/^\d+ 条审核关系，\d+ 个例子，全部符合\n$/);
  });
});

describe('explain', () => {
  it('shows a relation as its author wrote it, with class, level and source', async () => {
    const { code, stdout } = await run(['explain', 'p5a']);
    expect(code).toBe(0);
    for (const part of ['P5a', '强制性', '1 表内', 'r04 <= r03', 'B204-1 审核关系 P5', 'b204-1.yaml:']) {
      expect(stdout).toContain(part);
    }
  });

  it('shows every part of a printed relation', async () => {
    const { stdout } = await run(['explain', 'P5', '--lang', 'en']);
    expect(stdout.match(/^P5\w /gm)).toEqual(['P5a ', 'P5b ']);
    expect(stdout).toContain('mandatory');
  });
});

describe('forms list', () => {
  it('names forms, columns and items', async () => {
    const { stdout } = await run(['forms', 'list']);
    expect(stdout).toContain('B204-1  工业产销总值及主要产品产量');
    expect(stdout).toContain('04 出口交货值');
    expect(stdout).toContain('上年同期累计');
  });
});
