import { checkExpression } from '../../../src/core/expression/check';
import type { ExpressionParser } from '../../../src/core/expression/expression-parser';
import { nearNames } from '../../../src/core/expression/near-names';
import type { Problem } from '../../../src/core/expression/problem';
import { formScope } from './form-scope';
import { prepareParser } from './rules';

let parser: ExpressionParser;
beforeAll(async () => {
  parser = await prepareParser();
});

function check(text: string): readonly Problem[] {
  const parsed = parser.parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return checkExpression(parsed.tree, formScope());
}

test.each([
  'a <= b',
  'a >= 0',
  'a == wan',
  'a / kwh > 10',
  'a / heads <= wan / heads',
  'a * heads == b * heads',
  'a / b <= 1.4',
  'percent <= 100',
  'a ^ 2 >= b * c',
  'log10(a / b) < 1',
  'if(idle, a == 0, true)',
  'all(products.price >= 0)',
  'all(products.price <= products.price)',
  'park == "北园"',
  'month * a > b',
])('%s is sound', (text) => {
  expect(check(text).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each<[string, string, string, Problem['facts']]>([
  ['a <= bb', 'unknown-name', 'bb', { name: 'bb', near: 'b' }],
  ['a <= previous(bb)', 'unknown-name', 'bb', { name: 'previous(bb)' }],
  ['a <= 工业总产直.本月', 'unknown-name', '工业总产直.本月', { near: '工业总产值.本月' }],
  ['a > 301', 'bare-item-number', '301', { name: '301' }],
  ['a <= heads', 'mixed-units', 'a <= heads', { left: '千元', right: '人' }],
  ['a + kwh > 0', 'mixed-units', 'a + kwh', { left: '千元', right: '万千瓦时' }],
  ['a / heads > b', 'mixed-units', 'a / heads > b', { left: '千元/人', right: '千元' }],
  ['a > b / c', 'mixed-units', 'a > b / c', { left: '千元' }],
  ['max(a, heads) > 0', 'mixed-units', 'max(a, heads)', {}],
  ['sum(a, heads) > 0', 'mixed-units', 'heads', {}],
  ['if(idle, a, heads) > 0', 'mixed-units', 'if(idle, a, heads)', {}],
  ['log10(a) > 0', 'unit-in-function', 'log10(a)', { name: 'log10', unit: '千元' }],
  ['2 ^ a > 0', 'unit-in-function', '2 ^ a', {}],
  ['a ^ 0.5 > 0', 'unit-in-function', 'a ^ 0.5', {}],
  ['sum(products.price) > 0', 'varying-units', 'products.price', { name: 'products.price' }],
  ['all(products.price > a)', 'mixed-units', 'products.price > a', {}],
  ['1 > 0', 'constant-comparison', '1 > 0', {}],
  ['a > 0 and 2 + 2 == 4', 'constant-comparison', '2 + 2 == 4', {}],
  ['true', 'constant-comparison', 'true', {}],
  ['a + b', 'truth-expected', 'a + b', {}],
  ['a', 'truth-expected', 'a', { type: 'number' }],
  ['a and b > 0', 'truth-expected', 'a', {}],
  ['not a == 1', 'number-expected', 'a', {}],
  ['idle > 0', 'number-expected', 'idle', { type: 'truth' }],
  ['(a > b) + 1 > 0', 'number-expected', 'a > b', {}],
  ['missing(a) == 1', 'number-expected', 'missing(a)', {}],
  ['abs(a)', 'truth-expected', 'abs(a)', {}],
  ['park', 'truth-expected', 'park', { type: 'text' }],
  ['park > 0', 'number-expected', 'park', { type: 'text' }],
  ['park > "北园"', 'text-comparison', 'park > "北园"', {}],
  ['a == "1"', 'text-comparison', 'a == "1"', { type: 'number' }],
  ['"a" == "a"', 'text-comparison', '"a" == "a"', {}],
  ['"a"', 'truth-expected', '"a"', {}],
  ['a + "b" > 0', 'number-expected', '"b"', { type: 'text' }],
  ['classes.month > 0', 'group-outside-function', 'classes.month', {}],
  ['sum(classes) > 0', 'group-outside-function', 'classes', {}],
  ['any(a > 0)', 'group-expected', 'any(a > 0)', {}],
  ['count(a > 0) > 0', 'group-expected', 'count(a > 0)', {}],
  ['any(classes.month > products.price)', 'mixed-groups', 'products.price', {}],
  ['any(sum(classes.month) > 0)', 'nested-group', 'sum(classes.month)', {}],
  ['any(all(classes.month > 0))', 'nested-group', 'all(classes.month > 0)', {}],
  ['orZero(a + b) > 0', 'reference-expected', 'a + b', {}],
  ['missing(a / b)', 'reference-expected', 'a / b', {}],
  ['round(a, b) > 0', 'number-expected', 'b', {}],
  ['round(x, 0.5) > 0', 'number-expected', '0.5', {}],
])('%s is refused: %s', (text, code, place, facts) => {
  const errors = check(text).filter(({ severity }) => severity === 'error');
  expect(errors[0]?.code).toBe(code);
  const { position, length } = errors[0]!;
  expect(text.slice(position, position + length)).toBe(place);
  expect(errors[0]?.facts).toMatchObject(facts);
});

test('all unknown names of a rule are told, each once, and nothing follows from them', () => {
  expect(check('aa <= bb + cc').map(({ code, position }) => [code, position])).toEqual([
    ['unknown-name', 0],
    ['unknown-name', 6],
    ['unknown-name', 11],
  ]);
  expect(check('any(nothing.here > 0)').map(({ code }) => code)).toEqual(['unknown-name']);
  expect(check('count(nothing.here > 0) > 1').map(({ code }) => code)).toEqual(['unknown-name']);
});

test.each([
  ['a <= a', 'same-on-both-sides'],
  ['a + b >= b + a', 'same-on-both-sides'],
  ['a < b > c', 'useless-chain'],
  ['a != b != c', 'useless-chain'],
])('%s runs, with the warning %s', (text, code) => {
  expect(check(text).map((problem) => [problem.code, problem.severity])).toEqual([[code, 'warning']]);
});

test('a chain with an equality inside is a chain', () => {
  expect(check('a <= b == c <= 10')).toEqual([]);
});

describe('near names', () => {
  const known = ['month', 'ytd', 'lyMonth', '本月', '累计', '上年同期本月', '__proto__'];
  test.each([
    ['mnth', ['month']],
    ['Month', ['month', 'lyMonth']],
    ['motnh', ['month']],
    ['本月止', ['本月']],
    ['上年同期', ['上年同期本月']],
    ['qqqqqq', []],
    ['', []],
  ])('of %s are %j', (name, expected) => {
    expect(nearNames(name, known)).toEqual(expected);
  });
  test('are found in no time among long names', () => {
    const long = Array.from({ length: 50 }, (_, i) => 'x'.repeat(5000) + String(i));
    expect(nearNames('x'.repeat(5000), long)).toHaveLength(3);
  });
});
