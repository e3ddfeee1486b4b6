import { nodeInflate } from '../../adapters/ooxml/inflate.node';
import { readXlsx } from '../../adapters/xlsx/read-xlsx';
import { isRefusal } from '../../core/model/refusal';
import type { ChildFigures } from '../measuring/child-figures';
import { giveGrid } from './grid-cells';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';

/** Small workbooks with our reader, every limit in force. */
export function run(parameters: SmallParameters): Promise<ChildFigures> {
  return overPasses(parameters, async (bytes, sink) => {
    const book = await readXlsx(bytes, { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(`refused: ${JSON.stringify(book)}`);
    giveGrid(book, sink);
  });
}
