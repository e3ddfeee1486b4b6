import { readFileSync } from 'node:fs';
import { ValueType, Workbook } from 'exceljs';
import type { CellValue } from 'exceljs';
import { CellSink } from '../measuring/cell-sink';
import type { ChildFigures } from '../measuring/child-figures';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';
import { stopwatch } from '../measuring/stopwatch';

function giveValue(sink: CellSink, row: number, column: number, value: CellValue): void {
  if (typeof value === 'number') sink.number(row, column, value);
  else if (typeof value === 'string') sink.text(row, column, value);
  else if (typeof value === 'boolean') sink.boolean(row, column, value);
  else if (value !== null && typeof value === 'object' && 'result' in value) giveValue(sink, row, column, value.result);
  else if (value !== null && value !== undefined) throw new RangeError('a value of that kind is not in the corpus');
}

async function readInto(bytes: Buffer, sink: CellSink): Promise<void> {
  const book = new Workbook();
  // its types name an older Buffer
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  book.eachSheet((sheet) => {
    sheet.eachRow((row, rowNumber) => {
      row.eachCell((cell, columnNumber) => {
        // a merged cell repeats the value of the first one
        if (cell.type !== ValueType.Merge) giveValue(sink, rowNumber - 1, columnNumber - 1, cell.value);
      });
    });
  });
}

/** Small workbooks with exceljs. */
export function runSmall(parameters: SmallParameters): Promise<ChildFigures> {
  return overPasses(parameters, readInto);
}

/** One large workbook with exceljs. */
export async function runLarge({ file }: { readonly file: string }): Promise<ChildFigures> {
  const sink = new CellSink();
  const spent = stopwatch();
  await readInto(readFileSync(file), sink);
  return { spent: { read: spent() }, sink: sink.totals() };
}
