import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

const RULE = `rules:
  - id: X1
    form: B204-1
    name: { zh: 试, en: Try }
    class: verify
    essLevel: 1
    audience: enterprise
    expr: EXPR
    message: { zh: '{column}：不对', en: '{column}: wrong' }
    source: test
    examples:
      holds: [{ r04: 1, r03: 2 }]
      fails: [{ r04: 3, r03: 2 }]
      missing: [{ r04: null, r03: 2 }]
`;

describe('a rule file of one’s own', () => {
  it('passes lint and test when it is right', async () => {
    const file = received.put('right.yaml', RULE.replace('EXPR', 'r04 <= r03'));
    expect((await run(['rules', 'lint', '--rules', file])).code).toBe(0);
    expect(await run(['rules', 'test', '--rules', file])).toMatchObject({ code: 0 });
  });

  it('is told what is wrong with an expression, where, and what is near', async () => {
    const file = received.put('wrong.yaml', RULE.replace('EXPR', 'r04 <= 工业销售产直'));
    const { code, stdout } = await run(['rules', 'lint', '--rules', file]);
    expect(code).toBe(1);
    expect(stdout).toContain('错误 X1 wrong.yaml:2：');
    expect(stdout).toContain('第 8 个字符：没有名称 工业销售产直。相近的有：工业销售产值');
  });

  it('is told which example does not come out', async () => {
    const file = received.put('swapped.yaml', RULE.replace('EXPR', 'r04 >= r03'));
    const { code, stdout } = await run(['rules', 'test', '--rules', file, '--lang', 'en']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^X1 holds, example 1 \(month\): wanted holds, got fails/m);
  });

  it('is refused with file, line and path when it is no rule file', async () => {
    const file = received.put('none.yaml', 'rules:\n  - id: X\n');
    const { code, stderr } = await run(['rules', 'lint', '--rules', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('规则文件读不出：none.yaml');
    expect(stderr).toMatch(/ {2}none\.yaml:2 rules\[0\]/);
    expect(stderr.split('\n').length).toBeLessThan(16);
  });
});
