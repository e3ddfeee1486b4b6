import type { BookSpec } from '../../ooxml/write-spec';
import type { Deflate } from '../../ooxml/write-deflate';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { BODY_FONT } from '../look';
import { templateSheet } from './form-sheet';
import type { TemplateOrder } from './template-order';

/** The workbook of an order: a sheet a form, then 审核, 说明, 回执 and the hidden mark. */
export function templateBook(order: TemplateOrder): BookSpec {
  const sheets = order.forms.map((wanted) => templateSheet(order, wanted, wanted.form.formNumber));
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    names: sheets.flatMap(({ names }) => names),
    font: BODY_FONT,
    title: order.forms.map(({ form }) => form.title.zh).join('、'),
    creator: '',
  };
}

/** One template workbook. Equal orders give equal bytes on every machine. */
export function writeTemplate(order: TemplateOrder, deflate?: Deflate): Uint8Array {
  return writeWorkbook(templateBook(order), deflate);
}
