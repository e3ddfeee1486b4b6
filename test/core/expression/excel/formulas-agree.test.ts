import fc from 'fast-check';
import { compileRule } from '../../../../src/core/expression/compile';
import { compileExcel } from '../../../../src/core/expression/excel/compile-excel';
import { Calculator } from '../../../../src/core/formula/recalculate';
import { formScope, frameOf } from '../form-scope';
import { truths, value, type Vocabulary } from '../random-trees';
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

/** 1, 0 and NaN of the closures as the states of a formula. */
const stateOf = (truth: number): number => (Number.isNaN(truth) ? 0.5 : truth);

test('a formula comes to the outcome of the closure, whatever the rule and the filling', () => {
  const seen = { holds: 0, fails: 0, undecided: 0 };
  fc.assert(
    fc.property(
      truths(words),
      fc.option(truths(words), { nil: null }),
      given,
      fc.option(fc.constantFrom(0, 1, 2), { nil: undefined }),
      fc.subarray([0, 1]),
      (tree, premiseTree, values, tolerance, rowsLeftOut) => {
        const options = tolerance === undefined ? {} : { tolerance };
        const relation = compileRule(tree, formScope(), options);
        const premise = premiseTree && compileRule(premiseTree, formScope(), options);
        const frame = frameOf(values);
        const excel = compileExcel(tree, formScope(), formSheet(frame), { ...options, premise: premiseTree });
        if (!relation.ok || premise?.ok === false) {
          expect(excel).toMatchObject({ ok: false, why: 'broken' });
          return;
        }
        if (!excel.ok) {
          expect(['too-long', 'too-deep']).toContain(excel.why);
          return;
        }
        const applies = premise ? premise.rule.test(frame) : 1;
        const truth = applies === 1 ? relation.rule.test(frame) : applies === 0 ? 1 : NaN;
        const found = new Calculator(filledSheet(frame, rowsLeftOut)).work('other', excel.rule.state);
        expect([excel.rule.state, found]).toEqual([excel.rule.state, { state: 'value', value: stateOf(truth) }]);
        seen[truth === 1 ? 'holds' : truth === 0 ? 'fails' : 'undecided'] += 1;
      },
    ),
    { numRuns: 1500 },
  );
  expect(Math.min(seen.holds, seen.fails, seen.undecided)).toBeGreaterThan(50);
});
