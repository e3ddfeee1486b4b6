import type { LinearSolver } from '../../core/causes/linear-solver';
import { highsSolver, type Highs } from './highs-solver';

let loaded: Promise<LinearSolver> | null = null;

/** HiGHS in Node, loaded when first needed; its WebAssembly lies in the package, nothing is fetched. */
export function loadHighs(): Promise<LinearSolver> {
  loaded ??= import('highs').then(async ({ default: load }) => highsSolver((await load()) as unknown as Highs));
  return loaded;
}
