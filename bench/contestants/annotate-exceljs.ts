import { Workbook } from 'exceljs';
import type { ChildFigures } from '../measuring/child-figures';
import { commentOf, FILL, MARKS, ROWS, SHEET } from './annotate-marks';
import { overPasses } from './passes';
import type { SmallParameters } from './passes';

const STYLE = { border: { bottom: { style: 'thin' } }, alignment: { wrapText: true } } as const;

/** The same copies with exceljs: the whole workbook read into objects and written again. */
export async function run(parameters: SmallParameters): Promise<ChildFigures> {
  let bytesOut = 0;
  const figures = await overPasses(
    parameters,
    async (bytes) => {
      const book = new Workbook();
      // its types name an older Buffer
      await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
      const sheet = book.worksheets[0]!;
      MARKS.forEach(({ row, column }, i) => {
        const cell = sheet.getCell(row + 1, column + 1);
        // a fill set directly would colour every cell of the same style
        cell.style = {
          ...cell.style,
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { argb: `FF${FILL}` },
            bgColor: { indexed: 64 } as never,
          },
        };
        cell.note = commentOf(i + 1);
      });
      const results = book.addWorksheet(SHEET);
      for (const row of ROWS) {
        results.addRow([...row]).eachCell((cell) => {
          cell.style = STYLE;
        });
      }
      bytesOut += (await book.xlsx.writeBuffer()).byteLength;
    },
    { sink: false },
  );
  return { ...figures, counts: { bytesOut } };
}
