import { loadParser, EXPRESSION_LIMITS } from '../../../src/core/expression/parse';
import type { ExpressionParser, ParseResult } from '../../../src/core/expression/expression-parser';
import { namesOf, spellName, type ExprNode } from '../../../src/core/expression/tree';

let parser: ExpressionParser;
beforeAll(async () => {
  parser = await loadParser();
});

const treeOf = (text: string): ExprNode => {
  const result = parser.parse(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.problems)}`);
  return result.tree;
};
const names = (text: string): string[] => namesOf(treeOf(text)).map((name) => spellName(name.path, name.when));
const problemsOf = (text: string): string[] => {
  const result = parser.parse(text);
  return result.ok ? [] : result.problems.map((p) => `${p.code} ${p.position}+${p.length}`);
};
/** The tree without places: what two spellings of one rule must share. */
const bare = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(treeOf(text), (key, value: unknown) => (key === 'at' || key === 'length' ? undefined : value)),
  );

test.each([
  ['r04.month <= r03.month', ['r04.month', 'r03.month']],
  ['出口交货值.本月 ≤ 工业销售产值.本月', ['出口交货值.本月', '工业销售产值.本月']],
  ['previous(r03).ytd + 上年(r04.month)', ['previous(r03.ytd)', 'lastYear(r04.month)']],
  ['previous(r03.ytd + r04.ytd)', ['previous(r03.ytd)', 'previous(r04.ytd)']],
  ['B203.r301.ytd > 0', ['B203.r301.ytd']],
  ['col("产值 (千元)") > 1', ['产值 (千元)']],
  ['sum(classes.month) = r01', ['classes.month', 'r01']],
])('names are read from %s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ['a ≤ b', 'a <= b'],
  ['a≥b', 'a >= b'],
  ['a ≠ b', 'a != b'],
  ['a <> b', 'a != b'],
  ['a = b', 'a == b'],
  ['a == b', 'a == b'],
  ['（a ＋ b）＊ c ＞ ０．５', '(a + b) * c > 0.5'],
  ['min（a，b）＜＝c', 'min(a, b) <= c'],
  ['a > 0 且 b > 0', 'a > 0 and b > 0'],
  ['a>0且b>0', 'a>0 and b>0'],
  ['a > 0 或 非(b > 0)', 'a > 0 or not (b > 0)'],
  ['若(a > 0, b > 0, true)', 'if(a > 0, b > 0, true)'],
  ['a > 0 ? b > 0 : true', 'if(a > 0, b > 0, true)'],
  ['空作零(a) + 上月(b) > 0', 'orZero(a) + previous(b) > 0'],
  ['缺失(a)', 'missing(a)'],
  ['a\n  <= b', 'a <= b'],
  ['“甲” == a', '"甲" == a'],
])('%s is read as %s', (typed, plain) => {
  expect(bare(typed)).toEqual(bare(plain));
});

test('signs inside a text are left as they are', () => {
  expect(bare('a == "且 ≤ （x） = <>"')).toMatchObject({ terms: [{}, { kind: 'text', value: '且 ≤ （x） = <>' }] });
});

test('letters of names are not operators: 非金属矿, 或有负债', () => {
  expect(names('非金属矿 > 或有负债')).toEqual(['非金属矿', '或有负债']);
});

test('a chain keeps its operators and terms in order', () => {
  expect(bare('a <= b < c')).toEqual({
    kind: 'compare',
    ops: ['<=', '<'],
    terms: ['a', 'b', 'c'].map((name) => ({ kind: 'name', path: [name], when: 'now' })),
  });
});

test('a tree is plain JSON and comes back from it unchanged', () => {
  const tree = treeOf('if(停产, true, sum(classes.本月) == 工业总产值.本月)');
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});

// What decisions.md tried on the parser alone, and what must become of it here.
test.each([
  ['01 <= 03', ['leading-zero 0+2', 'leading-zero 6+2']],
  ['1—本月', ['unexpected-character 1+1', 'implicit-multiplication 0+4']],
  ['2x > 1', ['implicit-multiplication 0+2']],
  ['(a)(b) > 1', ['implicit-multiplication 2+2']],
  ['10% > a', ['percent-sign 2+1']],
  ["a' > 1", ['unclosed-text 1+5']],
  ['a; b', ['unexpected-character 1+1', 'implicit-multiplication 0+4']],
  ['{a: 1}', ['unexpected-character 0+1', 'unexpected-character 5+1']],
  ['a[1] > 2', ['unexpected-character 1+1', 'implicit-multiplication 0+3', 'unexpected-character 3+1']],
  ['1:3', ['unsupported 0+3']],
  ['5 cm > 2', ['implicit-multiplication 0+4']],
  ['f(x) = 2', ['unknown-function 0+1']],
  ['a mod b > 0', ['reserved-word 2+3', 'implicit-multiplication 0+5', 'implicit-multiplication 2+5']],
  ['𠮷 > 1', ['unexpected-character 0+2']],
  ['', ['empty 0+0']],
  ['   ', ['empty 0+3']],
  ['(a > 1', ['brackets 0+1']],
  ['a > 1)', ['brackets 5+1']],
  ['a >', ['syntax 2+1']],
  ['1.2.3 > a', ['malformed-number 0+3']],
  ['1e999 > a', ['malformed-number 0+5']],
  ['previous(previous(a)) > 1', ['nested-when 9+8']],
  ['a.b(c) > 1', ['unsupported 0+10']],
  ['if(a, b)', ['argument-count 0+2']],
  ['col(a) > 1', ['constant-expected 4+1']],
  ['（a ≤ ＠b）', ['unexpected-character 5+1']],
])('%s is refused, with the place in the text as written', (text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
});

test.each(['constructor', '__proto__', 'toString', 'a.constructor', 'a.__proto__.b', 'a.toString', 'prototype'])(
  'the name %s is refused',
  (name) => {
    expect(problemsOf(`${name} > 1`).join()).toMatch(/^reserved-word/);
  },
);

test.each(['constructor', 'toString', 'eval', 'import', 'evaluate', 'parse', 'createUnit', 'Function'])(
  'the function %s is refused',
  (name) => {
    expect(problemsOf(`${name}("a")`).join()).toMatch(/^(reserved-word|unknown-function)/);
  },
);

test('an unknown function names the ones that look like it', () => {
  const result = parser.parse('summ(a) > 1') as Extract<ParseResult, { ok: false }>;
  expect(result.problems[0]?.facts).toEqual({ name: 'summ', near: 'sum' });
});

describe('limits', () => {
  const { characters, brackets, nodes } = EXPRESSION_LIMITS;
  const first = (text: string): string => problemsOf(text).join().split(' ')[0] ?? '';

  test('a text of the longest length is read, one character more is refused', () => {
    const text = 'a > 1'.padEnd(characters, ' ');
    expect(first(text)).toBe('');
    expect(first(text + ' ')).toBe('too-long');
  });
  test('brackets may nest to the limit and not beyond', () => {
    const nested = (n: number): string => '('.repeat(n) + 'a' + ')'.repeat(n) + ' > 1';
    expect(first(nested(brackets))).toBe('');
    expect(first(nested(brackets + 1))).toBe('too-deep');
    expect(first(nested(900))).toBe('too-deep');
  });
  test.each(['-', 'not ', 'a ^ ', 'a > b ? c : '])('%j repeated without brackets is refused as too deep', (sign) => {
    expect(first(sign.repeat(100) + 'a')).toBe('too-deep');
  });
  test('functions that nest too deep are refused', () => {
    const nested = (n: number): string => 'abs('.repeat(n) + 'a' + ')'.repeat(n);
    expect(first(nested(brackets - 1))).toBe('');
    expect(first(nested(brackets))).toBe('too-deep');
  });
  test('a long sum is not deep, and too many nodes are refused', () => {
    const sum = (terms: number): string => Array.from({ length: terms }, () => 'a').join('+');
    expect(first(sum(nodes / 2))).toBe('');
    expect(first(sum(nodes / 2 + 1))).toBe('too-many-nodes');
  });
});
