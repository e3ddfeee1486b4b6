import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { CellSink } from '../measuring/cell-sink';
import type { ChildFigures } from '../measuring/child-figures';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';
import { giveSheetjsCells, sheetjsOptions } from './sheetjs-cells';
import { stopwatch } from '../measuring/stopwatch';

function readInto(bytes: Buffer, sink: CellSink, lean: boolean): void {
  giveSheetjsCells(read(bytes, sheetjsOptions(lean)), sink, utils.decode_range, utils.encode_col);
}

/** Small workbooks with @e965/xlsx. */
export function runSmall(parameters: SmallParameters & { readonly lean: boolean }): Promise<ChildFigures> {
  return overPasses(parameters, (bytes, sink) => {
    readInto(bytes, sink, parameters.lean);
  });
}

/** One large workbook with @e965/xlsx. */
export function runLarge({ file, lean }: { readonly file: string; readonly lean: boolean }): Promise<ChildFigures> {
  const sink = new CellSink();
  const spent = stopwatch();
  readInto(readFileSync(file), sink, lean);
  return Promise.resolve({ spent: { read: spent() }, sink: sink.totals() });
}
