import type { BookSpec } from '../../ooxml/write-spec';
import type { Deflate } from '../../ooxml/write-deflate';
import { writeWorkbook } from '../../ooxml/write-workbook';
import { BODY_FONT } from '../look';
import { checkSheet } from './check-sheet';
import { explanationSheet } from './explanation-sheet';
import { templateSheet } from './form-sheet';
import { markSheet } from './mark-sheet';
import { withMarks } from './marked-cells';
import { receiptSheet } from './receipt-sheet';
import { relationLines } from './relation-lines';
import { TemplateCells } from './template-cells';
import type { TemplateOrder } from './template-order';
import { workedOut } from './work-out';

/** The workbook of an order: a sheet a form, then 审核, 说明, 回执 and the hidden mark. */
export function templateBook(order: TemplateOrder): BookSpec {
  const forms = order.forms.map((wanted) => templateSheet(order, wanted, wanted.form.formNumber));
  const cells = new TemplateCells(forms, order.scalars);
  const lines = relationLines(order.ruleSet, forms, cells, order.period);
  const sheets = [
    ...forms.map((sheet) => withMarks(sheet, lines)),
    checkSheet(lines, forms.length),
    explanationSheet(order.forms.map(({ form }) => form.formNumber)),
    receiptSheet(order),
  ];
  return {
    sheets: [...workedOut(sheets), markSheet(order, forms, sheets)],
    names: forms.flatMap(({ names }) => names),
    font: BODY_FONT,
    title: order.forms.map(({ form }) => form.title.zh).join('、'),
    creator: '',
  };
}

/** One template workbook. Equal orders give equal bytes on every machine. */
export function writeTemplate(order: TemplateOrder, deflate?: Deflate): Uint8Array {
  return writeWorkbook(templateBook(order), deflate);
}
