import fc from 'fast-check';
import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import type { CellSpec, SheetSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { readXlsxSync } from '../../src/adapters/xlsx/read-xlsx';
import { compileRule } from '../../src/core/expression/compile';
import { compileExcel } from '../../src/core/expression/excel/compile-excel';
import type { ExprNode } from '../../src/core/expression/tree';
import { isRefusal } from '../../src/core/model/refusal';
import { EXTENT, filledSheet, formSheet } from '../core/expression/excel/form-sheet';
import { formScope, frameOf, type Given } from '../core/expression/form-scope';
import { truths, value } from '../core/expression/random-trees';
import { officeProgram, resave } from './libre-office';

const SEED = 20131108;
const SHEETS = 12;
const RULES_PER_SHEET = 50;
const RESULTS = 20;

const program = officeProgram();

const cell = value(true);
const fillings: fc.Arbitrary<Given> = fc.record({
  cells: fc.record({ a: cell, b: cell, c: cell, d: cell, wan: cell, x: cell, y: cell, z: cell }),
  classes: fc.array(fc.tuple(cell, cell), { maxLength: 4 }),
  idle: fc.constantFrom(0, 1, NaN),
});
const rules = truths({
  numbers: ['a', 'b', 'c', 'd', 'wan'],
  plain: ['x', 'y', 'z'],
  flags: ['idle'],
  rows: ['classes.month', 'classes.ytd'],
  own: true,
});

interface Asked {
  readonly formula: string;
  readonly expected: number;
}

/** A sheet of one filling, and random rules asked about it; rules that read nothing, or grow too long, are left out. */
function sheetOf(given: Given, trees: readonly ExprNode[], name: string): { sheet: SheetSpec; asked: Asked[] } {
  const frame = frameOf(given);
  const held = filledSheet(frame);
  const asked = trees.flatMap((tree): Asked[] => {
    const closure = compileRule(tree, formScope());
    const excel = compileExcel(tree, formScope(), formSheet(frame, name));
    if (!closure.ok || !excel.ok || excel.rule.fixed !== null) return [];
    const truth = closure.rule.test(frame);
    return [{ formula: excel.rule.state, expected: Number.isNaN(truth) ? 0.5 : truth }];
  });
  const cells: CellSpec[] = asked.map(({ formula }, row) => ({
    row,
    column: RESULTS,
    content: { type: 'formula', text: formula, cached: 9 },
  }));
  for (let row = 0; row < EXTENT.rows; row += 1) {
    for (let column = 0; column < EXTENT.columns; column += 1) {
      const found = held.valueAt(name, row, column);
      if (typeof found === 'number') cells.push({ row, column, content: { type: 'number', value: found } });
      if (typeof found === 'string') cells.push({ row, column, content: { type: 'text', value: found } });
    }
  }
  return { sheet: { name, cells }, asked };
}

(program === null ? test.skip : test)(
  'LibreOffice comes to the outcome of the closures on random rules and fillings',
  () => {
    const given = fc.sample(fillings, { seed: SEED, numRuns: SHEETS });
    const trees = fc.sample(rules, { seed: SEED, numRuns: SHEETS * RULES_PER_SHEET });
    const made = given.map((one, i) =>
      sheetOf(one, trees.slice(i * RULES_PER_SHEET, (i + 1) * RULES_PER_SHEET), `表 ${String(i)}`),
    );
    const saved = resave(
      program!,
      new Map([['rules.xlsx', writeWorkbook({ sheets: made.map(({ sheet }) => sheet) })]]),
    );
    const book = readXlsxSync(saved.get('rules.xlsx')!, { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const seen = new Map<number, number>();
    made.forEach(({ asked }, index) =>
      asked.forEach(({ formula, expected }, row) => {
        const found = book.sheets[index]!.cellAt(row, RESULTS);
        expect([formula, 'value' in found ? found.value : null]).toEqual([formula, expected]);
        seen.set(expected, (seen.get(expected) ?? 0) + 1);
      }),
    );
    expect(Math.min(...[0, 0.5, 1].map((state) => seen.get(state) ?? 0))).toBeGreaterThan(30);
  },
  180_000,
);
