import fc from 'fast-check';
import { checkExpression } from '../../../src/core/expression/check';
import { compileRule } from '../../../src/core/expression/compile';
import type { ExpressionParser } from '../../../src/core/expression/expression-parser';
import { formScope, frameOf } from './form-scope';
import { prepareParser } from './rules';

let parser: ExpressionParser;
beforeAll(async () => {
  parser = await prepareParser();
});

/** Parses, checks, compiles and runs whatever the text allows; every problem must lie inside the text. */
function goThrough(text: string): void {
  const result = parser.parse(text);
  const problems = result.ok ? checkExpression(result.tree, formScope()) : result.problems;
  for (const { position, length } of problems) {
    expect(position).toBeGreaterThanOrEqual(0);
    expect(position + length).toBeLessThanOrEqual(text.length);
  }
  if (!result.ok) {
    expect(problems.length).toBeGreaterThan(0);
    return;
  }
  const compiled = compileRule(result.tree, formScope());
  if (!compiled.ok) return;
  const frame = frameOf({ cells: { a: 1, x: 2 }, classes: [[1, NaN]] });
  expect([1, 0, NaN]).toContainEqual(compiled.rule.test(frame));
  compiled.rule.explain(frame);
}

test('no text makes the parser or the compilers throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => goThrough(text)),
    { numRuns: 500 },
  );
});

test('no jumble of the words of the language does', () => {
  const words =
    'a b x classes.month previous( sum( if( any( count( orZero( missing( min( col( ( ) , . ? : + - * / ^ < <= > >= == != = ' +
    'and or not 且 或 非 1 0 2.5 01 "t" \' ≤ （ ） ， constructor __proto__ toString true false null 上月( 产值 % ; [ ] { } ! & | # \\';
  const pieces = fc.array(fc.constantFrom(...words.split(' '), ' ', '\n'), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, spaced) => goThrough(parts.join(spaced ? ' ' : ''))),
    { numRuns: 2000 },
  );
});

test('the longest texts are answered at once, whatever they repeat', () => {
  const start = process.cpuUsage();
  for (const piece of [
    '(',
    ')',
    '-',
    '+',
    'a+',
    'a.',
    'not ',
    'a^',
    'if(',
    'sum(',
    'a?',
    'a?b:',
    '1',
    '"',
    "'",
    'a<',
    '且',
    'a,',
    '.',
  ]) {
    goThrough(piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000));
  }
  // far above what it takes; a text that makes anything grow exponentially takes minutes
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20);
});

test('chains inside chains are refused before they double too often', () => {
  let text = 'x';
  for (let level = 0; level < 14; level += 1) text = `if(0<=${text}<=1,1,2)`;
  const parsed = parser.parse(`${text} > 0`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const compiled = compileRule(parsed.tree, formScope());
  expect(compiled.ok ? [] : compiled.problems.map(({ code }) => code)).toContain('too-many-nodes');
});
