import { nodeInflate } from '../../adapters/ooxml/inflate.node';
import { nodeDeflate } from '../../adapters/ooxml/patch/deflate.node';
import type { AddedSheet } from '../../adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../adapters/ooxml/patch/write-patched';
import type { ChildFigures } from '../measuring/child-figures';
import { AUTHOR, commentOf, FILL, MARKS, ROWS, SHEET } from './annotate-marks';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';

const TOOLS = { inflate: nodeInflate, deflate: nodeDeflate };
const STYLE = { border: { bottom: 'thin' }, align: { wrap: true } } as const;

const RESULTS: AddedSheet = {
  name: SHEET,
  widths: [6, 18, 16, 9, 48, 50, 36],
  rows: ROWS.map((row) => ({ cells: row.map((value, column) => ({ column, value, style: STYLE })) })),
};

/** Annotated copies as `shenbao check --annotate` makes them: parts patched, the rest copied. */
export async function run(parameters: SmallParameters): Promise<ChildFigures> {
  let bytesOut = 0;
  const figures = await overPasses(
    parameters,
    (bytes) => {
      const copy = writePatched(
        bytes,
        ([...worksheets]) => ({
          cells: MARKS.map((at, i) => ({ ...at, sheet: worksheets[0]!, fill: FILL, comment: commentOf(i + 1) })),
          author: AUTHOR,
          sheets: [RESULTS],
        }),
        TOOLS,
      );
      if ('code' in copy) throw new Error(`not patched: ${copy.code}`);
      bytesOut += copy.bytes.length;
    },
    { sink: false },
  );
  return { ...figures, counts: { bytesOut } };
}
