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

test('a wrong value is named with file, line and path, and what is allowed', () => {
  const wrong = RULE.replace('class: mandatory', 'class: 强制').replace('essLevel: 1', 'essLevel: 7');
  expect(problemsOf(PACK, FORM, rules(`rules:${wrong}`))).toEqual([
    '2013-01/rules/a.yaml:5 rules[0].class: not-a-choice {"value":"强制","allowed":"mandatory, verify, hint"}',
    '2013-01/rules/a.yaml:6 rules[0].essLevel: not-a-choice {"value":"7","allowed":"0, 1, 2, 3, 4"}',
  ]);
});

test('an unknown key and a missing one are named', () => {
  const wrong = RULE.replace('    source: test\n', '    sourse: test\n');
  const problems = problemsOf(PACK, FORM, rules(`rules:${wrong}`));
  expect(problems).toHaveLength(2);
  expect(problems).toContainEqual(expect.stringMatching(/:10 rules\[0\]\.sourse: field-unknown /));
  expect(problems).toContainEqual(expect.stringMatching(/:2 rules\[0\]\.source: field-missing /));
});

test('broken YAML is named with its line', () => {
  expect(problemsOf(PACK, FORM, rules('rules:\n  - id: [\n'))[0]).toMatch(/^2013-01\/rules\/a\.yaml:\d+: yaml/);
});

test('a key given twice is no silent overwrite', () => {
  expect(problemsOf(PACK, FORM, rules(`rules:${RULE}    class: hint\n`))[0]).toMatch(
    /^2013-01\/rules\/a\.yaml:12: yaml-twice /,
  );
});

test('everything wrong in all files is told at once', () => {
  const form = { ...FORM, text: FORM.text.replace('frequency: monthly', 'frequency: daily') };
  const problems = problemsOf(form, rules('rules: 3'));
  expect(problems).toHaveLength(3);
  expect(problems.join()).toMatch(/pack\.yaml: no-pack-file/);
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
    expect.stringMatching(/^2013-01\/forms\/b204-1\.yaml:\d+ items: twice {"value":"04"}$/),
    expect.stringMatching(/b204-1\.yaml:\d+ items\[1\]\.partOf: unknown-item {"value":"99"}$/),
    expect.stringMatching(
      /\.yaml:\d+ columns\[2\]\.lastYearOf: unknown-column {"value":"week","allowed":"month, ytd, /,
    ),
    expect.stringMatching(/\.yaml:\d+ groups\[0\]\.codePattern: bad-pattern {"value":"\[0-9"}$/),
  ]);
  const lines = form.text.split('\n');
  const lineOf = (problem: string): string => lines[Number(/yaml:(\d+)/.exec(problem)![1]) - 1]!.trim();
  expect(problemsOf(PACK, form).slice(1).map(lineOf)).toEqual([
    "partOf: '99'",
    'lastYearOf: week',
    "codePattern: '[0-9'",
  ]);
});

test('a rule id given twice, and a rule for a form the pack does not have', () => {
  const other = RULE.replace('form: B204-1', 'form: B999');
  expect(problemsOf(PACK, FORM, rules(`rules:${RULE}${other}`))).toEqual([
    '2013-01/rules/a.yaml:13 id: rule-twice {"value":"T1","other":"2013-01/rules/a.yaml:2"}',
    '2013-01/rules/a.yaml:13 form: unknown-form {"value":"B999","allowed":"B204-1"}',
  ]);
});

test('an alias bomb and an endless file are refused', () => {
  const bomb = [
    'a: &a [1,1,1,1,1,1,1,1,1]',
    ...[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]!}`).join(',')}]`),
  ];
  expect(problemsOf(PACK, FORM, rules(bomb.join('\n')))[0]).toMatch(/^2013-01\/rules\/a\.yaml: yaml-alias /);
  expect(problemsOf(PACK, FORM, rules('#'.repeat(1_000_001)))[0]).toMatch(/too-large {"measured":1000001,/);
});
