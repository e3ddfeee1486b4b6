import { utils, write } from '@e965/xlsx';
import type { BookType, CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { writeZip } from '../../../src/adapters/ooxml/write-zip';

/** A one-sheet workbook of the given cells, by address. */
export function bookOf(cells: Readonly<Record<string, CellObject>>, ref: string): WorkBook {
  const sheet: WorkSheet = { ...cells, '!ref': ref };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return book;
}

/** The workbook in a legacy format, by the library that also reads it; deflated where the format is a zip. */
export function legacyBytes(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
}

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An .ods whose tables (and automatic styles) are the given XML. */
export function odsBytes(tables: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const manifest =
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';
  return zipOf([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', content],
    ['META-INF/manifest.xml', manifest],
  ]);
}

/** A zip of UTF-8 texts. */
export function zipOf(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  return writeZip(parts.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
}
