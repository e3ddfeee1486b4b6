import { inflateRawSync } from 'node:zlib';
import { Workbook } from 'exceljs';
import { writeZip } from '../../adapters/ooxml/write-zip';
import { zipParts } from '../contestants/zip-parts';
import { deflateLikeExcel } from './deflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const APP = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0300</AppVersion></Properties>`;

function inflatedParts(bytes: Uint8Array): Map<string, Buffer> {
  const parts = zipParts(Buffer.from(bytes));
  return new Map(parts.map(({ name, deflated, data }) => [name, deflated ? inflateRawSync(data) : Buffer.from(data)]));
}

/** The theme that exceljs, like Excel, puts into every workbook. */
export async function officeTheme(): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet('a');
  const parts = inflatedParts(new Uint8Array(await book.xlsx.writeBuffer()));
  return parts.get('xl/theme/theme1.xml')!;
}

function insert(parts: Map<string, Buffer>, name: string, before: string, xml: string): void {
  const text = parts.get(name)!.toString('utf8');
  parts.set(name, Buffer.from(text.replace(before, xml + before)));
}

/** The workbook with the parts that Excel and WPS put into every file and no reader of values needs: theme and properties. */
export function asExcel(bytes: Uint8Array, theme: Uint8Array): Uint8Array {
  const parts = inflatedParts(bytes);
  const type = (name: string, kind: string): string =>
    `<Override PartName="/${name}" ContentType="${TYPES}.${kind}+xml"/>`;
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  insert(
    parts,
    '[Content_Types].xml',
    '</Types>',
    type('docProps/app.xml', 'extended-properties') + type('xl/theme/theme1.xml', 'theme'),
  );
  insert(parts, '_rels/.rels', '</Relationships>', link('rId9', 'extended-properties', 'docProps/app.xml'));
  insert(parts, 'xl/_rels/workbook.xml.rels', '</Relationships>', link('rId99', 'theme', 'theme/theme1.xml'));
  parts.set('docProps/app.xml', Buffer.from(APP));
  parts.set('xl/theme/theme1.xml', Buffer.from(theme));
  return writeZip(
    [...parts].map(([name, part]) => ({ name, bytes: part })),
    deflateLikeExcel,
  );
}
