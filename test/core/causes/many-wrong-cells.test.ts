import { loadHighs } from '../../../src/adapters/solver/load-highs.node';
import { yalpsSolver } from '../../../src/adapters/solver/yalps-solver';
import { causesOfReturn, type Solvers } from '../../../src/core/causes/causes-of-return';
import type { LinearSolver } from '../../../src/core/causes/linear-solver';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { ReturnCause } from '../../../src/core/model/cause';
import { haikouRules } from '../checking/haikou';
import { Works } from '../checking/works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

/** Counts what is asked of a solver. */
function counted(solver: LinearSolver): { readonly solver: LinearSolver; asked: number } {
  const counter = {
    asked: 0,
    solver: (problem: Parameters<LinearSolver>[0]) => {
      counter.asked += 1;
      return solver(problem);
    },
  };
  return counter;
}

/** Every figure of the return spoiled in its own way, so that dozens of relations fail at once. */
function hostile(step: number): Works {
  const works = new Works(rules.pack);
  for (const figures of [works.output, works.finance]) {
    [...figures].forEach(([key, value], i) => {
      figures.set(key, i % step === 0 ? -7 * value - 13 * i - 1 : value);
    });
  }
  return works;
}

const causesOf = (works: Works, solvers: Solvers): readonly ReturnCause[] =>
  causesOfReturn(rules, works.input(), solvers);

describe('a return in which dozens of cells are wrong', () => {
  it('is told as more than the small solver tries, where there is no other', () => {
    const states = causesOf(hostile(1), { small: yalpsSolver }).map(({ state, sets }) => [state, sets.length > 0]);
    expect(states).toContainEqual(['needs-large', false]);
  });

  it.each([1, 2, 3, 5])(
    'comes to an end within a bounded number of questions (every %d. figure spoiled)',
    async (step) => {
      const [small, large] = [counted(yalpsSolver), counted(await loadHighs())];
      const causes = causesOf(hostile(step), { small: small.solver, large: large.solver });
      expect(causes.length).toBeGreaterThan(0);
      expect(small.asked).toBeLessThanOrEqual(4_000);
      expect(large.asked).toBeLessThanOrEqual(2_000);
      expect(causes.every(({ state, sets }) => (state === 'found') === sets.length > 0)).toBe(true);
      expect(causes.every(({ state }) => state !== 'needs-large')).toBe(true);
    },
  );

  it('has its smallest sets found by the large solver', async () => {
    const causes = causesOf(hostile(1), { small: yalpsSolver, large: await loadHighs() });
    const most = Math.max(...causes.flatMap(({ sets }) => sets.map((set) => set.length)));
    expect(most).toBeGreaterThan(3);
  });

  it('comes out the same each time', async () => {
    const large = await loadHighs();
    const once = causesOf(hostile(3), { small: yalpsSolver, large });
    expect(causesOf(hostile(3), { small: yalpsSolver, large })).toEqual(once);
  });

  it('with figures that no programme can hold is no crash', async () => {
    const works = hostile(2);
    works.output.set('01.month', 1e300);
    works.finance.set('301.ytd', -1e-300);
    works.finance.set('213.ytd', Number.MAX_VALUE);
    const causes = causesOf(works, { small: yalpsSolver, large: await loadHighs() });
    expect(causes.length).toBeGreaterThan(0);
  });
});
