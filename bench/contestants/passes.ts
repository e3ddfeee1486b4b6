import { readFileSync } from 'node:fs';
import { CellSink } from '../measuring/cell-sink';
import type { ChildFigures } from '../measuring/child-figures';
import { median } from '../measuring/median';

/** Small workbooks to be read one after the other. */
export interface SmallParameters {
  readonly files: readonly string[];
  /** passes over all files after the first one */
  readonly warmPasses: number;
}

/**
 * Passes over the same files, bytes already in memory: `first` is the cold one of a fresh process, `warm` the median of
 * those after it. The sink is that of the first pass.
 */
export async function overPasses(
  { files, warmPasses }: SmallParameters,
  read: (bytes: Buffer, sink: CellSink) => void | Promise<void>,
  options: { readonly sink: boolean } = { sink: true },
): Promise<ChildFigures> {
  const books = files.map((file) => readFileSync(file));
  const pass = async (sink: CellSink): Promise<number> => {
    const started = performance.now();
    for (const bytes of books) {
      const reading = read(bytes, sink);
      if (reading) await reading;
    }
    return (performance.now() - started) / 1000;
  };
  const sink = new CellSink();
  const first = await pass(sink);
  const warm: number[] = [];
  for (let i = 0; i < warmPasses; i++) warm.push(await pass(new CellSink()));
  return {
    seconds: { first, warm: warm.length > 0 ? median(warm) : first },
    sink: options.sink ? sink.totals() : null,
  };
}
