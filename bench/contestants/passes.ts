import { readFileSync } from 'node:fs';
import { CellSink } from '../measuring/cell-sink';
import type { ChildFigures, Spent } from '../measuring/child-figures';
import { median } from '../measuring/median';
import { timed } from '../measuring/stopwatch';

/** Small workbooks to be read one after the other. */
export interface SmallParameters {
  readonly files: readonly string[];
  /** passes over all files after the first one, at least 1; the later half of them counts as warm */
  readonly warmPasses: number;
}

/**
 * Passes over the same files, bytes already in memory: `first` is the cold one of a fresh process, `warm` the median of
 * the last ones, when the code has been compiled. The sink is that of the first pass.
 */
export async function overPasses(
  { files, warmPasses }: SmallParameters,
  read: (bytes: Buffer, sink: CellSink) => void | Promise<void>,
  options: { readonly sink: boolean } = { sink: true },
): Promise<ChildFigures> {
  const books = files.map((file) => readFileSync(file));
  const pass = (sink: CellSink): Promise<Spent> =>
    timed(async () => {
      for (const bytes of books) {
        const reading = read(bytes, sink);
        if (reading) await reading;
      }
    });
  const sink = new CellSink();
  const first = await pass(sink);
  const passes: Spent[] = [];
  for (let i = 0; i < warmPasses; i++) passes.push(await pass(new CellSink()));
  const warm = passes.slice(Math.floor(warmPasses / 2));
  const middle = (of: (pass: Spent) => number): number => median(warm.map(of));
  return {
    spent: { first, warm: { wall: middle(({ wall }) => wall), cpu: middle(({ cpu }) => cpu) } },
    sink: options.sink ? sink.totals() : null,
  };
}
