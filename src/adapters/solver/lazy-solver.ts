import type { LinearSolver } from '../../core/causes/linear-solver';

/** A large solver that is loaded when a return first needs it. */
export class LazySolver {
  private solver: LinearSolver | null = null;
  private loading: Promise<LinearSolver | null> | null = null;

  constructor(private readonly open: () => Promise<LinearSolver>) {}

  /** null as long as it is not loaded */
  get loaded(): LinearSolver | null {
    return this.solver;
  }

  /** Null where it cannot be loaded: a check says so and is not broken by it. Loaded once. */
  load(): Promise<LinearSolver | null> {
    this.loading ??= this.open().then(
      (solver) => (this.solver = solver),
      () => null,
    );
    return this.loading;
  }
}
