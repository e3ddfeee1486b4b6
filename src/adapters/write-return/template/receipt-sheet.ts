import type { CellContent, CellStyle, SheetSpec } from '../../ooxml/write-spec';
import { quotedSheet } from '../../ooxml/write-range';
import { RECEIPT_LABELS, RECEIPT_NOTE } from '../../../core/submission/receipt';
import { printedPeriod } from '../lay-out-return';
import { SheetDraft } from '../sheet-draft';
import { SHEET } from './sheet-names';
import type { TemplateOrder } from './template-order';

const THIN = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' } as const;
const TITLE: CellStyle = { font: { size: 16, bold: true }, align: { horizontal: 'center', vertical: 'center' } };
const LABEL: CellStyle = { fill: 'F2F2F2', border: THIN, align: { horizontal: 'right', vertical: 'center' } };
const GIVEN: CellStyle = { border: THIN, format: '@', align: { vertical: 'center', wrap: true } };
const LATER: CellStyle = { ...GIVEN, fill: 'FFFBE6', unlocked: true };
const HINT: CellStyle = { font: { size: 9, color: '595959' }, align: { vertical: 'top', wrap: true } };

/** 回执: who, which period, what 审核 says, and room for what the add-in notes when the return is checked and sent. */
export function receiptSheet(order: TemplateOrder): SheetSpec {
  const draft = new SheetDraft();
  draft.span({ top: 0, left: 0, bottom: 0, right: 1 }, '回执', TITLE);
  draft.height(0, 30);
  const verdict: CellContent = { type: 'formula', text: `${quotedSheet(SHEET.check)}!$A$2`, cached: null };
  const lines: readonly (readonly [label: string, value: string | CellContent, style: CellStyle])[] = [
    ['单位详细名称', order.filer.name, GIVEN],
    ['单位代码', order.filer.code, GIVEN],
    ['报告期', printedPeriod(order.period), GIVEN],
    ['报表', order.forms.map(({ form }) => form.formNumber).join('、'), GIVEN],
    ['本表审核', verdict, { ...GIVEN, format: 'General' }],
    ...Object.values(RECEIPT_LABELS).map((label) => [label, '', LATER] as const),
  ];
  lines.forEach(([label, value, style], i) => {
    const row = 1 + i;
    draft.text(row, 0, label, LABEL);
    if (typeof value === 'string') draft.text(row, 1, value, style);
    else draft.cells.push({ row, column: 1, content: value, style });
    draft.height(row, 24);
  });
  const foot = 1 + lines.length;
  draft.span({ top: foot, left: 0, bottom: foot, right: 1 }, RECEIPT_NOTE, HINT);
  draft.height(foot, 40);
  return {
    name: SHEET.receipt,
    cells: draft.cells,
    columns: [
      { column: 0, width: 18 },
      { column: 1, width: 64 },
    ],
    rows: draft.rows,
    merges: draft.merges,
    active: { row: 6, column: 1 },
    gridLines: false,
    protect: true,
    print: { orientation: 'portrait', fit: { wide: 1, tall: 1 }, area: { top: 0, left: 0, bottom: foot, right: 1 } },
  };
}
