import type { TypedPart } from './write-chart-parts';
import { absoluteRange, quotedSheet } from './write-range';
import type { BookSpec, NameSpec, SheetSpec } from './write-spec';
import { OFFICE_RELATIONSHIPS as OFFICE, relationshipsXml } from './write-relationships';
import { attributes, cellText, XML_HEAD } from './write-xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** [Content_Types].xml: what each part is; `more` are the drawings and charts. */
export function contentTypesXml(sheets: number, shared: boolean, more: readonly TypedPart[]): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  const list = [part('/xl/workbook.xml', `${MAIN}.sheet.main+xml`)];
  for (let i = 1; i <= sheets; i++) list.push(part(`/xl/worksheets/sheet${String(i)}.xml`, `${MAIN}.worksheet+xml`));
  list.push(part('/xl/styles.xml', `${MAIN}.styles+xml`));
  if (shared) list.push(part('/xl/sharedStrings.xml', `${MAIN}.sharedStrings+xml`));
  for (const { name, type } of more) if (type !== null) list.push(part(`/${name}`, type));
  list.push(part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'));
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`
  );
}

export function rootRelationshipsXml(): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return relationshipsXml([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [core, 'docProps/core.xml'],
  ]);
}

/** Sheet i has relationship rId(i + 1), as `workbookXml` expects. */
export function bookRelationshipsXml(sheets: number, shared: boolean): string {
  const list: [string, string][] = [];
  for (let i = 1; i <= sheets; i++) list.push([`${OFFICE}/worksheet`, `worksheets/sheet${String(i)}.xml`]);
  list.push([`${OFFICE}/styles`, 'styles.xml']);
  if (shared) list.push([`${OFFICE}/sharedStrings`, 'sharedStrings.xml']);
  return relationshipsXml(list);
}

export function coreXml(book: BookSpec): string {
  const title = book.title ? `<dc:title>${cellText(book.title)}</dc:title>` : '';
  const creator = book.creator ? `<dc:creator>${cellText(book.creator)}</dc:creator>` : '';
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/">${title}${creator}</cp:coreProperties>`
  );
}

/** Print areas and repeated rows are defined names with set words. */
function printNames(sheet: SheetSpec): NameSpec[] {
  const names: NameSpec[] = [];
  const quoted = quotedSheet(sheet.name);
  const { area, titleRows } = sheet.print ?? {};
  if (area) names.push({ name: '_xlnm.Print_Area', refersTo: `${quoted}!${absoluteRange(area)}`, sheet: sheet.name });
  if (titleRows) {
    const rows = `$${String(titleRows.from + 1)}:$${String(titleRows.to + 1)}`;
    names.push({ name: '_xlnm.Print_Titles', refersTo: `${quoted}!${rows}`, sheet: sheet.name });
  }
  return names;
}

/** xl/workbook.xml. @throws RangeError when a name is local to a sheet that is not in the book. */
export function workbookXml(book: BookSpec): string {
  const places = new Map(book.sheets.map((sheet, i) => [sheet.name, i]));
  const sheets = book.sheets.map((sheet, i) => {
    const state = sheet.visibility && sheet.visibility !== 'visible' ? sheet.visibility : undefined;
    return `<sheet${attributes({ name: sheet.name, sheetId: i + 1, state, 'r:id': `rId${String(i + 1)}` })}/>`;
  });
  const names = [...book.sheets.flatMap(printNames), ...(book.names ?? [])].map((name) => {
    const place = name.sheet === undefined ? undefined : places.get(name.sheet);
    if (name.sheet !== undefined && place === undefined) throw new RangeError(`no sheet for the name ${name.name}`);
    const facts = attributes({ name: name.name, localSheetId: place, hidden: name.hidden ? true : undefined });
    return `<definedName${facts}>${cellText(name.refersTo)}</definedName>`;
  });
  const firstVisible = Math.max(
    0,
    book.sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible'),
  );
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"${attributes({ activeTab: firstVisible || undefined })}/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>` +
    (names.length ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '</workbook>'
  );
}
