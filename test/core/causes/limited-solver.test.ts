import type { LinearSolver, SolverAnswer } from '../../../src/core/causes/linear-solver';
import { limitedSolver } from '../../../src/core/causes/limited-solver';

const PROBLEM = { cost: [], lower: [], upper: [], binary: [], rows: [] };
const always =
  (answer: SolverAnswer): LinearSolver =>
  () =>
    answer;
const ask = (solver: LinearSolver, times: number): string[] =>
  Array.from({ length: times }, () => solver(PROBLEM).state);

it('a solver answers so many questions and no more', () => {
  expect(ask(limitedSolver(always({ state: 'infeasible' }), 2), 4)).toEqual([
    'infeasible',
    'infeasible',
    'unknown',
    'unknown',
  ]);
});

it('a solver that gave up is not asked again', () => {
  let asked = 0;
  const solver = limitedSolver(() => {
    asked += 1;
    return { state: 'unknown' };
  }, 9);
  expect(ask(solver, 3)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(asked).toBe(1);
});
