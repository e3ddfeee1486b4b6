import { addressOf } from '../../core/model/cell';
import type { CellPosition } from '../../core/model/cell';
import { cellXml } from './write-cell';
import { conditionalFormatsXml, validationsXml } from './write-guards';
import { pageXml } from './write-page';
import { OFFICE_RELATIONSHIPS } from './write-relationships';
import { rangeText } from '../../core/model/range-text';
import type { CellSpec, ColumnSpec, LinkSpec, RowSpec, SheetSpec } from './write-spec';
import type { StringTable } from './write-strings';
import type { StyleTable } from './write-styles';
import { attributes, XML_HEAD } from './write-xml';

function inReadingOrder(cells: readonly CellSpec[]): readonly CellSpec[] {
  const before = (a: CellSpec, b: CellSpec): number => a.row - b.row || a.column - b.column;
  const sorted = cells.every((cell, i) => i === 0 || before(cells[i - 1]!, cell) < 0);
  return sorted ? cells : [...cells].sort(before);
}

function columnsXml(columns: readonly ColumnSpec[]): string {
  if (columns.length === 0) return '';
  const parts = [...columns]
    .sort((a, b) => a.column - b.column)
    .map(({ column, width, hidden }) => {
      const place = { min: column + 1, max: column + 1 };
      return `<col${attributes({ ...place, width: width ?? 9, customWidth: true, hidden: hidden ? true : undefined })}/>`;
    });
  return `<cols>${parts.join('')}</cols>`;
}

function rowHead(row: number, spec: RowSpec | undefined): string {
  return `<row${attributes({
    r: row + 1,
    ht: spec?.height,
    customHeight: spec?.height === undefined ? undefined : true,
    hidden: spec?.hidden ? true : undefined,
  })}`;
}

/** The rows that hold cells or have a height of their own, in order. */
function* rowsXml(sheet: SheetSpec, styles: StyleTable, strings: StringTable | null): Generator<string> {
  const cells = inReadingOrder(sheet.cells);
  const specs = new Map((sheet.rows ?? []).map((spec) => [spec.row, spec]));
  const empty = [...specs.keys()].sort((a, b) => a - b);
  let nextEmpty = 0;
  let i = 0;
  while (i < cells.length || nextEmpty < empty.length) {
    const row = Math.min(cells[i]?.row ?? Infinity, empty[nextEmpty] ?? Infinity);
    if (empty[nextEmpty] === row) nextEmpty++;
    const head = rowHead(row, specs.get(row));
    if (cells[i]?.row !== row) {
      yield `${head}/>`;
      continue;
    }
    let line = `${head}>`;
    for (let cell = cells[i]; cell?.row === row; cell = cells[++i]) {
      line += cellXml(cell, cell.style ? styles.place(cell.style) : 0, strings);
    }
    yield `${line}</row>`;
  }
}

function selectionXml(active: CellPosition | undefined, pane: string | undefined): string {
  if (!active) return '';
  const address = addressOf(active);
  return `<selection${attributes({ pane, activeCell: address, sqref: address })}/>`;
}

function viewXml(sheet: SheetSpec, first: boolean): string {
  const facts = attributes({
    showGridLines: sheet.gridLines === false ? false : undefined,
    tabSelected: first || undefined,
  });
  const view = `<sheetView${facts} workbookViewId="0"`;
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows === 0 && columns === 0) {
    const selection = selectionXml(sheet.active, undefined);
    return `<sheetViews>${selection ? `${view}>${selection}</sheetView>` : `${view}/>`}</sheetViews>`;
  }
  const activePane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const pane = attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: addressOf({ row: rows, column: columns }),
    activePane,
    state: 'frozen',
  });
  return `<sheetViews>${view}><pane${pane}/>${selectionXml(sheet.active, activePane)}</sheetView></sheetViews>`;
}

function linksXml(links: readonly LinkSpec[]): string {
  if (links.length === 0) return '';
  const list = links.map(
    ({ at, location, tip }) => `<hyperlink${attributes({ ref: addressOf(at), location, tooltip: tip })}/>`,
  );
  return `<hyperlinks>${list.join('')}</hyperlinks>`;
}

function propertiesXml(sheet: SheetSpec): string {
  const tab = sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : '';
  const fit = sheet.print?.fit ? '<pageSetUpPr fitToPage="1"/>' : '';
  return tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : '';
}

/** One worksheet part. Element order is the schema's; Excel calls any other a damaged file. */
export function sheetXml(sheet: SheetSpec, first: boolean, styles: StyleTable, strings: StringTable | null): string {
  const drawn = (sheet.charts ?? []).length > 0;
  const parts = [
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${drawn ? ` xmlns:r="${OFFICE_RELATIONSHIPS}"` : ''}>`,
    propertiesXml(sheet),
    viewXml(sheet, first),
    '<sheetFormatPr defaultRowHeight="14.25"/>',
    columnsXml(sheet.columns ?? []),
    '<sheetData>',
  ];
  for (const row of rowsXml(sheet, styles, strings)) parts.push(row);
  parts.push('</sheetData>');
  if (sheet.protect)
    parts.push('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>');
  const merges = sheet.merges ?? [];
  if (merges.length > 0) {
    const list = merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`).join('');
    parts.push(`<mergeCells count="${String(merges.length)}">${list}</mergeCells>`);
  }
  parts.push(conditionalFormatsXml(sheet.conditionalFormats ?? [], styles), validationsXml(sheet.validations ?? []));
  parts.push(linksXml(sheet.links ?? []), pageXml(sheet.print));
  // the only relationship of a sheet of ours
  parts.push(drawn ? '<drawing r:id="rId1"/>' : '', '</worksheet>');
  return parts.join('');
}
