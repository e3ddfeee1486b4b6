import { highsSolver, type Highs } from '../../adapters/solver/highs-solver';
import type { LinearSolver } from '../../core/causes/linear-solver';

/**
 * HiGHS in a worker, when a return first needs it. Its WebAssembly lies beside the scripts of the page, on the same
 * server; webpack sees this form of an address and puts it there. The single file has `load-highs-none` in its place.
 */
export async function loadHighs(): Promise<LinearSolver> {
  const { default: load } = await import(/* webpackChunkName: "highs" */ 'highs');
  const wasm = new URL('highs/runtime', import.meta.url).href;
  return highsSolver((await load({ locateFile: () => wasm })) as unknown as Highs);
}
