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

/** Limits of one question. The count of nodes is met first, so that every machine comes to the same; time is the last resort. */
const SECONDS = 5;
const NODES = 5_000;

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

/** Null where the library breaks off: a programme that it cannot read says nothing about the return. */
function attempt(highs: Highs, ...[model, options]: Parameters<Highs['solve']>): ReturnType<Highs['solve']> | null {
  try {
    return highs.solve(model, options);
  } catch {
    return null;
  }
}

/** HiGHS behind our door: for records in which many cells are wrong, where WebAssembly may run. */
export function highsSolver(highs: Highs): LinearSolver {
  return (problem) => {
    const options = {
      output_flag: false,
      time_limit: SECONDS,
      mip_max_nodes: NODES,
      mip_feasibility_tolerance: 1e-9,
    };
    const answer = attempt(highs, textOf(problem), options);
    if (answer === null) return { state: 'unknown' };
    const { Status: status, Columns: columns } = answer;
    if (status === 'Infeasible') return { state: 'infeasible' };
    if (status === 'Unbounded') return { state: 'unbounded' };
    if (status !== 'Optimal') return { state: 'unknown' };
    return { state: 'optimal', values: problem.cost.map((_, i) => columns[column(i)]?.Primal ?? 0) };
  };
}
