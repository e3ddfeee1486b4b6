import { inflateRawSync } from 'node:zlib';
import type { ChildFigures } from '../measuring/child-figures';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';
import { zipParts } from './zip-parts';

/** The floor under reading a small workbook: every entry inflated with node:zlib, and not looked at. */
export async function run(parameters: SmallParameters): Promise<ChildFigures> {
  let bytesOut = 0;
  const figures = await overPasses(
    parameters,
    (bytes) => {
      for (const { deflated, data } of zipParts(bytes))
        bytesOut += deflated ? inflateRawSync(data).length : data.length;
    },
    { sink: false },
  );
  return { ...figures, counts: { bytesOut } };
}
