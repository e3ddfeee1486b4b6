import { deflateRawSync } from 'node:zlib';
import {
  bookRelationshipsXml,
  contentTypesXml,
  coreXml,
  rootRelationshipsXml,
  workbookXml,
} from '../../../src/adapters/ooxml/write-package';
import { writeZip } from '../../../src/adapters/ooxml/write-zip';
import { StyleTable } from '../../../src/adapters/ooxml/write-styles';
import { XML_HEAD } from '../../../src/adapters/ooxml/write-xml';
import { columnLetters } from '../../../src/core/model/cell';

/** Columns of text, the rest are numbers; every seventh number cell of a row further down is empty. */
const TEXTS = 4;
export const COLUMNS = 30;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const LETTERS = Array.from({ length: COLUMNS }, (_, at) => columnLetters(at));

/** A figure that looks like none in particular, and is the same in every run. */
const figure = (row: number, column: number): number => ((row * 7919 + column * 104_729 + row * column) % 99_991) - 990;

function cellXml(row: number, column: number): string {
  const place = `r="${LETTERS[column]!}${String(row + 2)}"`;
  if (column < TEXTS) return `<c ${place} t="s"><v>${String(COLUMNS + ((row + column) % 50))}</v></c>`;
  if ((row + column) % 23 === 0) return '';
  return `<c ${place}><v>${String(figure(row, column))}</v></c>`;
}

function sheetXml(rows: number): Uint8Array {
  const heads = LETTERS.map((letter, at) => `<c r="${letter}1" t="s"><v>${String(at)}</v></c>`).join('');
  const pieces = [Buffer.from(`${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${heads}</row>`)];
  for (let from = 0; from < rows; from += 1000) {
    let text = '';
    for (let row = from; row < Math.min(rows, from + 1000); row++) {
      text += `<row r="${String(row + 2)}">`;
      for (let column = 0; column < COLUMNS; column++) text += cellXml(row, column);
      text += '</row>';
    }
    pieces.push(Buffer.from(text));
  }
  return Buffer.concat([...pieces, Buffer.from('</sheetData></worksheet>')]);
}

/** A workbook of one sheet: `rows` records of 30 columns under their names 指标0 … 指标29. */
export function largeTable(rows: number): Uint8Array {
  const book = { sheets: [{ name: '明细', cells: [] }] };
  const strings = [
    ...LETTERS.map((_, at) => `指标${String(at)}`),
    ...Array.from({ length: 50 }, (_, at) => `名称${String(at)}`),
  ];
  const shared = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  const part = (name: string, xml: string) => ({ name, bytes: new TextEncoder().encode(xml) });
  return writeZip(
    [
      part('[Content_Types].xml', contentTypesXml(1, true, [])),
      part('_rels/.rels', rootRelationshipsXml()),
      part('docProps/core.xml', coreXml(book)),
      part('xl/workbook.xml', workbookXml(book)),
      part('xl/_rels/workbook.xml.rels', bookRelationshipsXml(1, true)),
      { name: 'xl/worksheets/sheet1.xml', bytes: sheetXml(rows) },
      part('xl/styles.xml', new StyleTable().xml()),
      part('xl/sharedStrings.xml', `${XML_HEAD}<sst xmlns="${MAIN}">${shared}</sst>`),
    ],
    (bytes) => deflateRawSync(bytes, { level: 1 }),
  );
}
