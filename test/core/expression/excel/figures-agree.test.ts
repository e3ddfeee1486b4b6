import fc from 'fast-check';
import { compileRule } from '../../../../src/core/expression/compile';
import { compileExcel } from '../../../../src/core/expression/excel/compile-excel';
import type { ComparedSides } from '../../../../src/core/expression/excel/emit-figures';
import { Calculator } from '../../../../src/core/formula/recalculate';
import type { ExpressionParser } from '../../../../src/core/expression/expression-parser';
import { formScope, frameOf } from '../form-scope';
import { truths, value, type Vocabulary } from '../random-trees';
import { prepareParser } from '../rules';
import { filledSheet, formSheet } from './form-sheet';

const words: Vocabulary = {
  numbers: ['a', 'b', 'c', 'd', 'wan'],
  plain: ['x', 'y', 'z'],
  flags: ['idle'],
  rows: ['classes.month', 'classes.ytd'],
  own: true,
};
const cell = value(true);
const given = fc.record({
  cells: fc.record({ a: cell, b: cell, c: cell, d: cell, wan: cell, x: cell, y: cell, z: cell }),
  classes: fc.array(fc.tuple(cell, cell), { maxLength: 3 }),
  idle: fc.constantFrom(0, 1, NaN),
});
const spell = ({ left, operator, right }: ComparedSides): string => `(${left})&" ${operator} "&(${right})`;

const FILLED = { cells: { a: 2, b: 1 }, classes: [], idle: 0 };

let parser: ExpressionParser;
beforeAll(async () => {
  parser = await prepareParser();
});

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

test('the figures of a rule that fails are the sides of the comparison that its explanation names', () => {
  let told = 0;
  fc.assert(
    fc.property(truths(words), given, (tree, values) => {
      const relation = compileRule(tree, formScope());
      const frame = frameOf(values);
      const excel = compileExcel(tree, formScope(), formSheet(frame), { spell });
      if (!relation.ok || !excel.ok || relation.rule.test(frame) !== 0) return;
      const { figures } = excel.rule;
      if (figures === null) return;
      const found = new Calculator(filledSheet(frame, [])).work('other', figures);
      const { comparison } = relation.rule.explain(frame);
      if (found.state !== 'value' || typeof found.value !== 'string') throw new Error(JSON.stringify([figures, found]));
      if (found.value === '') return;
      const [left, operator, right] = found.value.split(' ');
      expect(operator).toBe(comparison?.operator);
      expect(near(Number(left), comparison!.left)).toBe(true);
      expect(near(Number(right), comparison!.right)).toBe(true);
      told += 1;
    }),
    { numRuns: 1500 },
  );
  expect(told).toBeGreaterThan(100);
});

describe('a rule has its formula and no figures', () => {
  const figuresOf = (text: string, spelling: (sides: ComparedSides) => string = spell): unknown => {
    const parsed = parser.parse(text);
    if (!parsed.ok) throw new Error(text);
    const excel = compileExcel(parsed.tree, formScope(), formSheet(frameOf(FILLED)), { spell: spelling });
    if (!excel.ok) throw new Error(excel.why);
    return excel.rule.figures;
  };

  test('while none are asked for, and while it compares none', () => {
    const parsed = parser.parse('a <= b');
    if (!parsed.ok) throw new Error('a <= b');
    expect(compileExcel(parsed.tree, formScope(), formSheet(frameOf(FILLED)))).toMatchObject({
      rule: { figures: null },
    });
    expect(figuresOf('not missing(a)')).toBeNull();
    expect(figuresOf('idle or missing(a)')).toBeNull();
  });

  test('where a row of any(…) may be what fails', () => {
    expect(figuresOf('a > b or any(classes.month = 0)')).toBeNull();
    expect(figuresOf('any(classes.month = 0) or a > b')).toContain('&" > "&');
  });

  test('where they would be longer than a formula may be', () => {
    const long = ({ left }: ComparedSides): string => Array.from({ length: 2000 }, () => left).join('&');
    expect(figuresOf('a <= b', long)).toBeNull();
    expect(figuresOf('a <= b')).toContain('&" <= "&');
  });

  test('where they would go deeper than formulas may', () => {
    const deep = ({ left }: ComparedSides): string => `${'ABS('.repeat(60)}${left}${')'.repeat(60)}`;
    expect(figuresOf('a <= b', deep)).toBeNull();
  });
});
