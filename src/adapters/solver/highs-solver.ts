import type { LinearSolver, SolverProblem, SolverRow } from '../../core/causes/linear-solver';

/** What is used of the package `highs`: a model in the notation of CPLEX .lp files, solved in one call. */
export interface Highs {
  solve(
    model: string,
    options: Readonly<Record<string, unknown>>,
  ): {
    readonly Status: string;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
  };
}

const SECONDS = 10;

const number = (value: number): string => (value < 0 ? `- ${String(-value)}` : `+ ${String(value)}`);
const column = (index: number): string => `x${String(index)}`;
const sum = (terms: SolverRow['terms']): string =>
  terms.map(({ column: at, coefficient }) => `${number(coefficient)} ${column(at)}`).join(' ');

/** Each end of a row as a line of its own; an equation as one. */
function linesOf({ terms, low, high }: SolverRow, index: number): readonly string[] {
  const name = `r${String(index)}`;
  if (low === high) return [`${name}: ${sum(terms)} = ${String(low)}`];
  return [
    ...(Number.isFinite(low) ? [`${name}l: ${sum(terms)} >= ${String(low)}`] : []),
    ...(Number.isFinite(high) ? [`${name}h: ${sum(terms)} <= ${String(high)}`] : []),
  ];
}

const end = (value: number): string => (value === -Infinity ? '-inf' : value === Infinity ? '+inf' : String(value));

function textOf({ cost, lower, upper, binary, rows }: SolverProblem): string {
  const isBinary = new Set(binary);
  const bounds = cost.flatMap((_, i) =>
    isBinary.has(i) ? [] : [`${end(lower[i]!)} <= ${column(i)} <= ${end(upper[i]!)}`],
  );
  return [
    'Minimize',
    // a column that costs nothing is named too: the objective must not be empty
    ` cost: ${cost.map((price, i) => `${number(price)} ${column(i)}`).join(' ')}`,
    'Subject To',
    ...rows.filter(({ terms }) => terms.length > 0).flatMap(linesOf),
    'Bounds',
    ...bounds,
    ...(binary.length > 0 ? ['Binary', binary.map(column).join(' ')] : []),
    'End',
  ].join('\n');
}

/** HiGHS behind our door: for records in which many cells are wrong, where WebAssembly may run. */
export function highsSolver(highs: Highs): LinearSolver {
  return (problem) => {
    const options = { output_flag: false, time_limit: SECONDS, mip_feasibility_tolerance: 1e-9 };
    const { Status: status, Columns: columns } = highs.solve(textOf(problem), options);
    if (status === 'Infeasible') return { state: 'infeasible' };
    if (status === 'Unbounded') return { state: 'unbounded' };
    if (status !== 'Optimal') return { state: 'unknown' };
    return { state: 'optimal', values: problem.cost.map((_, i) => columns[column(i)]?.Primal ?? 0) };
  };
}
