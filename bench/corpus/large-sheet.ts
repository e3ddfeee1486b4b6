import {
  bookRelationshipsXml,
  contentTypesXml,
  coreXml,
  rootRelationshipsXml,
  workbookXml,
} from '../../adapters/ooxml/write-package';
import type { BookSpec } from '../../adapters/ooxml/write-spec';
import { StringTable } from '../../adapters/ooxml/write-strings';
import { StyleTable } from '../../adapters/ooxml/write-styles';
import { XML_HEAD } from '../../adapters/ooxml/write-xml';
import { writeZip } from '../../adapters/ooxml/write-zip';
import { Random } from '../../hosts/demo/zone/random';
import { deflateLikeExcel } from './deflate';

const CHARACTERS = '海南琼崖椰林金山银河东西北中新兴泰和永盛华宇天元光明远大同德宏达建安康宁顺通祥瑞丰茂源润泽';
const REGIONS = ['秀英区', '龙华区', '琼山区', '美兰区', '保税区', '药谷园', '狮子岭园'];
const STATUSES = ['投产', '停产', '歇业', '筹建'];
const SCALES = ['大型', '中型', '小型', '微型'];
const TEXT_COLUMNS = 7;
const NUMBER_COLUMNS = 21;
/** The last two: sums over the row, with the value a program stored beside the formula. */
const FORMULA_COLUMNS = 2;
export const LARGE_COLUMNS = TEXT_COLUMNS + NUMBER_COLUMNS + FORMULA_COLUMNS;
/** Share of number cells left empty. */
const BLANKS = 0.04;
/** XML characters gathered before they become bytes. */
const PIECE = 1 << 20;

const LETTERS = Array.from({ length: LARGE_COLUMNS }, (_, i) =>
  i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`,
);

/** A made-up name, another one for each number. */
function nameOf(n: number): string {
  let name = '';
  for (let rest = n, i = 0; i < 4; i++) {
    name += CHARACTERS[rest % CHARACTERS.length]!;
    rest = Math.floor(rest / CHARACTERS.length);
  }
  return `${name}有限公司`;
}

function textsOf(random: Random, n: number): string[] {
  return [
    `${String(10_000_000 + n)}-X`,
    nameOf(n),
    String(1300 + random.whole(0, 599)),
    random.pick(REGIONS),
    random.pick(STATUSES),
    random.pick(SCALES),
    random.next() < 0.5 ? '是' : '否',
  ];
}

interface Styles {
  readonly text: number;
  readonly whole: number;
  readonly decimal: number;
}

/** One row of the table as XML. */
function rowXml(random: Random, n: number, strings: StringTable, styles: Styles): string {
  const row = String(n + 2);
  let xml = `<row r="${row}" spans="1:${String(LARGE_COLUMNS)}">`;
  textsOf(random, n).forEach((text, i) => {
    xml += `<c r="${LETTERS[i]!}${row}" s="${String(styles.text)}" t="s"><v>${String(strings.place(text))}</v></c>`;
  });
  let whole = 0;
  let decimal = 0;
  for (let i = TEXT_COLUMNS; i < TEXT_COLUMNS + NUMBER_COLUMNS; i++) {
    if (random.next() < BLANKS) continue;
    const isWhole = i % 3 !== 0;
    const value = isWhole ? random.whole(-2_000, 900_000) : random.whole(0, 99_999_999) / 100;
    if (isWhole) whole += value;
    else decimal += value;
    xml += `<c r="${LETTERS[i]!}${row}" s="${String(isWhole ? styles.whole : styles.decimal)}"><v>${String(value)}</v></c>`;
  }
  const last = LETTERS[TEXT_COLUMNS + NUMBER_COLUMNS - 1]!;
  [whole, Math.round(decimal * 100) / 100].forEach((value, i) => {
    const at = LETTERS[TEXT_COLUMNS + NUMBER_COLUMNS + i]! + row;
    xml += `<c r="${at}" s="${String(styles.decimal)}"><f>SUM(H${row}:${last}${row})</f><v>${String(value)}</v></c>`;
  });
  return `${xml}</row>`;
}

function headXml(strings: StringTable): string {
  const cells = LETTERS.map(
    (letter, i) => `<c r="${letter}1" t="s"><v>${String(strings.place(`指标${String(i)}`))}</v></c>`,
  );
  return `<row r="1" spans="1:${String(LARGE_COLUMNS)}">${cells.join('')}</row>`;
}

/**
 * A workbook of one sheet, `rows` records under a row of names: 7 text columns (2 of them different in every row),
 * 21 number columns, 2 formula columns. Equal `rows` give equal bytes.
 */
export function largeBook(rows: number): Uint8Array {
  const random = new Random('large sheet');
  const strings = new StringTable();
  const table = new StyleTable();
  const styles: Styles = {
    text: table.place({ border: { bottom: 'thin' } }),
    whole: table.place({ format: '#,##0' }),
    decimal: table.place({ format: '#,##0.00' }),
  };
  const book: BookSpec = { sheets: [{ name: '明细', cells: [] }] };
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:${LETTERS[LARGE_COLUMNS - 1]!}${String(rows + 1)}"/><sheetData>`;
  text += headXml(strings);
  for (let n = 0; n < rows; n++) {
    text += rowXml(random, n, strings, styles);
    if (text.length < PIECE) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(`${text}</sheetData></worksheet>`));
  const part = (name: string, xml: string): { name: string; bytes: Uint8Array } => ({
    name,
    bytes: encoder.encode(xml),
  });
  return writeZip(
    [
      part('[Content_Types].xml', contentTypesXml(1, true, [])),
      part('_rels/.rels', rootRelationshipsXml()),
      part('docProps/core.xml', coreXml(book)),
      part('xl/workbook.xml', workbookXml(book)),
      part('xl/_rels/workbook.xml.rels', bookRelationshipsXml(1, true)),
      { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.concat(pieces) },
      part('xl/styles.xml', table.xml()),
      part('xl/sharedStrings.xml', strings.xml()),
    ],
    deflateLikeExcel,
  );
}
