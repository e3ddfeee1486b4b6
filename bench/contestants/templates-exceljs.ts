import { Workbook, type Style } from 'exceljs';
import type { BookSpec, CellContent, CellStyle } from '../../adapters/ooxml/write-spec';
import { addressOf } from '../../core/model/cell';
import { templateBook } from '../../adapters/write-return/template/write-template';
import type { ChildFigures } from '../measuring/child-figures';
import { timed } from '../measuring/stopwatch';
import { templateOrders, type TemplateParameters } from './template-orders';

function valueOf(content: CellContent) {
  switch (content.type) {
    case 'formula': {
      const result = content.cached;
      return typeof result === 'object' ? { formula: content.text } : { formula: content.text, result };
    }
    case 'blank':
    case 'error':
      return null;
    default:
      return content.value;
  }
}

function styleOf(style: CellStyle): Partial<Style> {
  const edge = style.border ? ({ style: 'thin' } as const) : undefined;
  return {
    ...(style.format ? { numFmt: style.format } : {}),
    ...(style.font ? { font: { bold: style.font.bold ?? false, size: style.font.size ?? 10.5 } } : {}),
    ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } } : {}),
    ...(edge ? { border: { top: edge, bottom: edge, left: edge, right: edge } } : {}),
    protection: { locked: style.unlocked !== true },
  };
}

/** The same cells, styles and merges by exceljs; validations, names and conditional formats are spared it. */
async function write(book: BookSpec, styles: Map<CellStyle, Partial<Style>>): Promise<number> {
  const workbook = new Workbook();
  for (const spec of book.sheets) {
    const sheet = workbook.addWorksheet(spec.name);
    for (const { row, column, content, style } of spec.cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = valueOf(content);
      if (!style) continue;
      const known = styles.get(style) ?? styleOf(style);
      styles.set(style, known);
      cell.style = known;
    }
    for (const { top, left, bottom, right } of spec.merges ?? []) {
      sheet.mergeCells(`${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`);
    }
  }
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

export async function run({ count }: TemplateParameters): Promise<ChildFigures> {
  const books = (await templateOrders(count)).map(templateBook);
  const styles = new Map<CellStyle, Partial<Style>>();
  for (const book of books.slice(0, 3)) await write(book, styles);
  let bytesOut = 0;
  const spent = await timed(async () => {
    for (const book of books) bytesOut += await write(book, styles);
  });
  return { spent: { write: spent }, sink: null, counts: { bytesOut } };
}
