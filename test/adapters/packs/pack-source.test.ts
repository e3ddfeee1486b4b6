import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PackError } from '../../../src/adapters/packs/pack-problem';
import type { PackFile } from '../../../src/adapters/packs/pack-source';
import { packFromFiles } from '../../../src/adapters/packs/pack-source';

const PACK: PackFile = {
  path: 'pack.yaml',
  text: "id: sample\nversion: '1'\nname: { zh: 样本, en: Sample }\n",
};
const FORM: PackFile = {
  path: '2013-01/forms/b204-1.yaml',
  text: readFileSync(path.join(__dirname, '../../../src/packs/haikou/2013-01/forms/b204-1.yaml'), 'utf8'),
};
const rules = (text: string): PackFile => ({ path: '2013-01/rules/a.yaml', text });
const RULE = `
  - id: T1
    form: B204-1
    name: { zh: 甲, en: A }
    class: mandatory
    essLevel: 1
    audience: enterprise
    expr: r04 <= r03
    message: { zh: 甲, en: A }
    source: test
    examples: { holds: [{ r04.month: 1, r03.month: 2 }], fails: [], missing: [] }
`;

function problemsOf(...files: PackFile[]): string[] {
  try {
    packFromFiles(files);
  } catch (error) {
    if (error instanceof PackError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('a pack is put together from its files, each rule with file and line', () => {
  const pack = packFromFiles([rules(`# relations\nrules:${RULE}`), FORM, PACK]);
  expect(pack).toMatchObject({ id: 'sample', version: '1', forms: [{ id: 'B204-1' }] });
  expect(pack.rules).toMatchObject([{ id: 'T1', origin: '2013-01/rules/a.yaml:3' }]);
});

test('a wrong value is named with file, line and path, and what to do', () => {
  const wrong = RULE.replace('class: mandatory', 'class: 强制').replace('essLevel: 1', 'essLevel: 7');
  expect(problemsOf(PACK, FORM, rules(`rules:${wrong}`))).toEqual([
    expect.stringMatching(/^2013-01\/rules\/a\.yaml:5 rules\[0\]\.class: .*"mandatory".*; correct it here$/),
    expect.stringMatching(/^2013-01\/rules\/a\.yaml:6 rules\[0\]\.essLevel: .*; correct it here$/),
  ]);
});

test('an unknown key and a missing one are named', () => {
  const wrong = RULE.replace('    source: test\n', '    sourse: test\n');
  const problems = problemsOf(PACK, FORM, rules(`rules:${wrong}`));
  expect(problems.some((problem) => problem.includes('rules[0].sourse'))).toBe(true);
  expect(problems.some((problem) => problem.includes('rules[0].source'))).toBe(true);
});

test('broken YAML is named with its line', () => {
  expect(problemsOf(PACK, FORM, rules('rules:\n  - id: [\n'))[0]).toMatch(
    /^2013-01\/rules\/a\.yaml:\d+: not valid YAML: /,
  );
});

test('a key given twice is no silent overwrite', () => {
  expect(problemsOf(PACK, FORM, rules(`rules:${RULE}    class: hint\n`))[0]).toMatch(
    /not valid YAML: Map keys must be unique/,
  );
});

test('everything wrong in all files is told at once', () => {
  const form = { ...FORM, text: FORM.text.replace('frequency: monthly', 'frequency: daily') };
  const problems = problemsOf(form, rules('rules: 3'));
  expect(problems).toHaveLength(3);
  expect(problems.join()).toMatch(/pack\.yaml: the pack has no pack\.yaml/);
});

test('references and patterns are checked', () => {
  const form = {
    ...FORM,
    text: FORM.text
      .replace("partOf: '01'", "partOf: '99'")
      .replace('lastYearOf: month', 'lastYearOf: week')
      .replace("'^[0-9]{4}$'", "'[0-9'")
      .replace("code: '05'", "code: '04'"),
  };
  expect(problemsOf(PACK, form)).toEqual([
    '2013-01/forms/b204-1.yaml items: “04” stands here twice; give each its own',
    '2013-01/forms/b204-1.yaml items[1].partOf: no item has the code “99”',
    '2013-01/forms/b204-1.yaml columns[2].lastYearOf: no column has the id “week”',
    '2013-01/forms/b204-1.yaml groups[0].codePattern: “[0-9” is no regular expression',
  ]);
});

test('a rule id given twice, and a rule for a form the pack does not have', () => {
  const other = RULE.replace('form: B204-1', 'form: B999');
  expect(problemsOf(PACK, FORM, rules(`rules:${RULE}${other}`))).toEqual([
    '2013-01/rules/a.yaml:13 id: rule “T1” stands at 2013-01/rules/a.yaml:2 too; give each its own id',
    '2013-01/rules/a.yaml:13 form: the pack has no form “B999”; it has B204-1',
  ]);
});

test('an alias bomb and an endless file are refused', () => {
  const bomb = [
    'a: &a [1,1,1,1,1,1,1,1,1]',
    ...[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]!}`).join(',')}]`),
  ];
  expect(problemsOf(PACK, FORM, rules(bomb.join('\n')))[0]).toMatch(/^2013-01\/rules\/a\.yaml/);
  expect(problemsOf(PACK, FORM, rules('#'.repeat(1_000_001)))[0]).toMatch(/split it/);
});
