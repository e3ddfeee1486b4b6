import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

const FILES = {
  'pack.yaml': 'id: water\nversion: 2013\nname: { zh: 用水, en: Water }\n',
  '2013-01/rules/a.yaml': 'rules:\n  - id: X\n\texpr: 3\n',
  '2013-01/rules/b.yaml': 'rules:\n  - id: X\n    form: YS-1\n    form: YS-2\n',
  '2013-01/figures.yaml': 'figures:\n  - id: x.y\n    kind: profit\n',
};

function folder(name: string, files: Readonly<Record<string, string>>): string {
  for (const [place, text] of Object.entries(files)) received.put(`${name}/${place}`, text);
  return `${received.folder}/${name}`;
}

/** The lines of detail below the sentence. */
const details = (stderr: string): string[] => stderr.split('\n').filter((line) => line.startsWith('  '));

describe('a pack that cannot be used', () => {
  it('is told what is wrong in Chinese, with file, line, place and what to do', async () => {
    const { code, stderr } = await run(['rules', 'lint', '--pack', folder('zh', FILES)]);
    expect(code).toBe(2);
    expect(details(stderr)).toEqual(
      expect.arrayContaining([
        "  pack.yaml:2 version：“2013”被 YAML 当作数，这里应填文字，数字或是非请加引号，如 '2013'",
        '  2013-01/rules/a.yaml:3：行首用了制表符（Tab）。YAML 的缩进只能用空格，请改为空格',
        '  2013-01/rules/b.yaml:4：同一个字段写了两次，不知道以哪个为准。请删去一个',
        '  2013-01/figures.yaml:3 figures[0].kind：“profit”不在可填的范围内。可填：amount, result',
        '  2013-01/figures.yaml:2 figures[0].card：缺少 card。请补上',
      ]),
    );
  });

  it('is told so in English', async () => {
    const { stderr } = await run(['rules', 'lint', '--pack', folder('en', FILES), '--lang', 'en']);
    expect(details(stderr)).toContain(
      '  2013-01/figures.yaml:3 figures[0].kind: “profit” is none of those allowed: amount, result',
    );
    expect(details(stderr).join()).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('is told that it has no pack.yaml, or is no pack at all', async () => {
    const empty = folder('empty', { 'read-me.txt': '' });
    expect((await run(['forms', 'list', '--pack', empty])).stderr).toContain('  pack.yaml：没有 pack.yaml');
    const json = received.put('half.json', '{"schema":');
    expect((await run(['forms', 'list', '--pack', json])).stderr).toContain('  half.json：不是完整的 JSON');
    const other = received.put('other.json', '{"schema":"shenbao.pack/0"}');
    expect((await run(['forms', 'list', '--pack', other])).stderr).toContain('不是本版本生成的包');
  });
});
