import type { RuleSet } from '../../../../src/core/checking/rule-set';
import { Calculator, type FormulaCells } from '../../../../src/core/formula/recalculate';
import { addressOf } from '../../../../src/core/model/cell';
import { randomReturn } from '../../../office/random-return';
import { ReturnSheet } from '../../../office/return-sheet';
import { seeded } from '../../../office/seeded';
import { expectedOf, formulasOf } from '../../../office/verdicts';
import { haikouRules } from '../haikou';

let rules: RuleSet;

beforeAll(async () => {
  rules = await haikouRules();
});

function cellsOf(sheet: ReturnSheet): FormulaCells {
  const held = new Map(
    sheet.cells.map((cell) => [
      addressOf(cell),
      cell.content.type === 'number' || cell.content.type === 'text' ? cell.content.value : null,
    ]),
  );
  return {
    formulaAt: () => null,
    valueAt: (_sheet, row, column) => held.get(addressOf({ row, column })) ?? null,
  };
}

test("every rule of the pack has a formula that comes to the engine's verdict on random fillings", () => {
  const seen = { holds: 0, fails: 0, undecided: 0 };
  for (const plan of rules.plans.values()) {
    const random = seeded(20131001 + plan.layout.index);
    for (let i = 0; i < 40; i += 1) {
      const filling = randomReturn(rules.layout, plan.layout, random);
      const sheet = new ReturnSheet(rules.layout, plan.layout, filling, 'F', i % 2 === 0);
      const cells = cellsOf(sheet);
      const formulas = formulasOf(rules, plan, sheet);
      expectedOf(rules, plan, filling).forEach(({ name, state }, index) => {
        const formula = formulas[index]!;
        if (!formula.ok) throw new Error(`${name}: ${formula.why} ${formula.name ?? ''}`);
        const found = new Calculator(cells).work('F', formula.rule.state);
        expect([name, found]).toEqual([name, { state: 'value', value: state }]);
        if (formula.rule.fixed === null) seen[state === 1 ? 'holds' : state === 0 ? 'fails' : 'undecided'] += 1;
      });
    }
  }
  expect(Math.min(seen.holds, seen.fails, seen.undecided)).toBeGreaterThan(300);
});
