import { chartParts } from './write-chart-parts';
import type { Deflate } from './write-deflate';
import { deflateFflate } from './write-deflate';
import { bookRelationshipsXml, contentTypesXml, coreXml, rootRelationshipsXml, workbookXml } from './write-package';
import { sheetXml } from './write-sheet';
import type { BookSpec } from './write-spec';
import { StringTable } from './write-strings';
import { StyleTable } from './write-styles';
import { writeZip } from './write-zip';

const SHEET_NAME = /^[^\\/?*[\]:]{1,31}$/;

function checkNames(book: BookSpec): void {
  const seen = new Set<string>();
  for (const { name } of book.sheets) {
    if (!SHEET_NAME.test(name)) throw new RangeError(`sheet name ${JSON.stringify(name)}`);
    if (seen.has(name.toLowerCase())) throw new RangeError(`two sheets named ${name}`);
    seen.add(name.toLowerCase());
  }
  if (book.sheets.length === 0) throw new RangeError('a workbook needs a sheet');
}

/**
 * An .xlsx of that description. Equal descriptions give equal bytes on every machine.
 * @throws RangeError for what no workbook can hold: a sheet name Excel refuses, a NaN, a repeated sheet,
 *   a chart of a sheet that is not there.
 */
export function writeWorkbook(book: BookSpec, deflate: Deflate = deflateFflate): Uint8Array {
  checkNames(book);
  const styles = new StyleTable(book.font);
  const strings = book.strings === 'inline' ? null : new StringTable();
  const active = Math.max(
    0,
    book.sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible'),
  );
  const sheets = book.sheets.map((sheet, i) => sheetXml(sheet, i === active, styles, strings));
  const drawn = chartParts(book.sheets);
  const encoder = new TextEncoder();
  const part = (name: string, xml: string): { name: string; bytes: Uint8Array } => ({
    name,
    bytes: encoder.encode(xml),
  });
  const parts = [
    part('[Content_Types].xml', contentTypesXml(sheets.length, strings !== null, drawn)),
    part('_rels/.rels', rootRelationshipsXml()),
    part('docProps/core.xml', coreXml(book)),
    part('xl/workbook.xml', workbookXml(book)),
    part('xl/_rels/workbook.xml.rels', bookRelationshipsXml(sheets.length, strings !== null)),
    ...sheets.map((xml, i) => part(`xl/worksheets/sheet${String(i + 1)}.xml`, xml)),
    ...drawn.map(({ name, xml }) => part(name, xml)),
    part('xl/styles.xml', styles.xml()),
  ];
  if (strings) parts.push(part('xl/sharedStrings.xml', strings.xml()));
  return writeZip(parts, deflate);
}
