import { addressOf } from '../../../core/model/cell';
import { quotedSheet } from '../write-range';
import { attributes, XML_HEAD } from '../write-xml';
import { cellMarkup } from './cell-markup';
import type { AddedCell, AddedSheet } from './patch-spec';
import type { StyleEdit } from './style-edit';

function valueOf({ value }: AddedCell): Parameters<typeof cellMarkup>[2] {
  if (value === undefined) return null;
  return typeof value === 'number' ? { type: 'number', value } : { type: 'text', value };
}

function rowsXml(sheet: AddedSheet, styles: StyleEdit): string {
  return sheet.rows
    .map(({ height, cells }, row) => {
      const size = height === undefined ? {} : { ht: height, customHeight: true };
      const inside = cells.map((cell) => {
        const style = cell.style ? styles.place(cell.style) : 0;
        return cellMarkup({ row, column: cell.column }, style, valueOf(cell), '');
      });
      return `<row${attributes({ r: row + 1, ...size })}>${inside.join('')}</row>`;
    })
    .join('');
}

function linksXml(sheet: AddedSheet): string {
  const links = sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, link, value }) => {
      if (!link) return [];
      const location = `${quotedSheet(link.sheet)}!${addressOf(link)}`;
      return [`<hyperlink${attributes({ ref: addressOf({ row, column }), location, display: String(value ?? '') })}/>`];
    }),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function mergesXml({ merges = [] }: AddedSheet): string {
  if (merges.length === 0) return '';
  const list = merges.map(({ row, from, to }) => {
    return `<mergeCell ref="${addressOf({ row, column: from })}:${addressOf({ row, column: to })}"/>`;
  });
  return `<mergeCells count="${String(merges.length)}">${list.join('')}</mergeCells>`;
}

/** The part of a sheet of our own. Element order is the schema's. @param main namespace of the workbook's dialect */
export function addedSheetXml(sheet: AddedSheet, styles: StyleEdit, main: string): string {
  const { freeze = 0 } = sheet;
  const pane = attributes({
    ySplit: freeze,
    topLeftCell: `A${String(freeze + 1)}`,
    activePane: 'bottomLeft',
    state: 'frozen',
  });
  const view = freeze > 0 ? `><pane${pane}/></sheetView>` : '/>';
  const columns = sheet.widths.map(
    (width, i) => `<col${attributes({ min: i + 1, max: i + 1, width, customWidth: true })}/>`,
  );
  return [
    `${XML_HEAD}<worksheet xmlns="${main}"><sheetPr>`,
    sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : '',
    '<pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"${view}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="14.25"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
    sheet.protect ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '',
    mergesXml(sheet),
    linksXml(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}
