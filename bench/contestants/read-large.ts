import { readFileSync } from 'node:fs';
import { nodeInflate } from '../../adapters/ooxml/inflate.node';
import { streamSheet } from '../../adapters/xlsx/stream-sheet';
import { CellSink } from '../measuring/cell-sink';
import type { ChildFigures } from '../measuring/child-figures';
import { giveCell, giveGrid } from './grid-cells';
import { mustRead } from './must-read';
import { stopwatch } from '../measuring/stopwatch';

/** One large workbook cell by cell, nothing kept. */
export async function runStream({ file }: { readonly file: string }): Promise<ChildFigures> {
  const sink = new CellSink();
  const spent = stopwatch();
  let strings: readonly string[] = [];
  const refusal = await streamSheet(
    readFileSync(file),
    0,
    {
      start: (sheet) => {
        strings = sheet.strings;
      },
      cell: (row, column, type, value) => {
        giveCell(sink, row, column, type, value, strings);
      },
    },
    { inflate: nodeInflate },
  );
  if (refusal) throw new Error(`refused: ${JSON.stringify(refusal)}`);
  return { spent: { read: spent() }, sink: sink.totals() };
}

/** One large workbook as a grid kept whole. */
export async function runGrid({ file }: { readonly file: string }): Promise<ChildFigures> {
  const sink = new CellSink();
  const spent = stopwatch();
  giveGrid(await mustRead(readFileSync(file)), sink);
  return { spent: { read: spent() }, sink: sink.totals() };
}
