import type { ChildFigures } from '../measuring/child-figures';
import { giveGrid } from './grid-cells';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';
import { mustRead } from './must-read';

/** Small workbooks with our reader, every limit in force. */
export function run(parameters: SmallParameters): Promise<ChildFigures> {
  return overPasses(parameters, async (bytes, sink) => {
    giveGrid(await mustRead(bytes), sink);
  });
}
