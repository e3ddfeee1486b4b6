import type { LinearSolver } from '../../core/causes/linear-solver';

/** The page that is one file has no large solver: a check there says when more cells are wrong than it can try. */
export function loadHighs(): Promise<LinearSolver> {
  return Promise.reject(new Error('no large solver in the page that is one file'));
}
