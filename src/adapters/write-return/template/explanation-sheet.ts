import type { CellStyle, SheetSpec } from '../../ooxml/write-spec';
import { SheetDraft } from '../sheet-draft';
import { EXPLANATION_HEADINGS } from '../../../core/submission/explanation-columns';
import { EXPLANATION_LINES } from '../../../core/submission/explanation-changes';
import { REASON_LINES } from '../../../core/submission/reason-lines';
import { SHEET } from './sheet-names';

const THIN = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin' } as const;
const TITLE: CellStyle = { font: { size: 16, bold: true }, align: { horizontal: 'center', vertical: 'center' } };
const HINT: CellStyle = { font: { size: 9, color: '595959' }, align: { vertical: 'center', wrap: true } };
const HEADING: CellStyle = {
  fill: 'F2F2F2',
  border: THIN,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const OPEN: CellStyle = {
  fill: 'FFFBE6',
  border: THIN,
  format: '@',
  unlocked: true,
  align: { vertical: 'center', wrap: true },
};

const HEADINGS = Object.values(EXPLANATION_HEADINGS);
const WIDTHS = [12, 12, 12, 22, 60, 20];
const LINES = EXPLANATION_LINES;
/** The fingerprint is written by the add-in and looked at by nobody: small and grey. */
const FINGERPRINT: CellStyle = { ...OPEN, font: { size: 8, color: 'A6A6A6' }, fill: 'FFFFFF' };

/** 说明: a line for each figure that is unusual but true. */
export function explanationSheet(forms: readonly string[]): SheetSpec {
  const draft = new SheetDraft();
  const right = HEADINGS.length - 1;
  draft.span({ top: 0, left: 0, bottom: 0, right }, '说明', TITLE);
  draft.span(
    { top: 1, left: 0, bottom: 1, right },
    '审核为“需说明”而数据属实的，在此写明原因：填“审核”表上的编号和单元格，选原因代码，用文字说明。',
    HINT,
  );
  draft.height(0, 30);
  draft.height(1, 24);
  HEADINGS.forEach((heading, column) => draft.text(2, column, heading, HEADING));
  for (let i = 0; i < LINES; i++) {
    HEADINGS.forEach((_, column) => draft.text(3 + i, column, '', column < HEADINGS.length - 1 ? OPEN : FINGERPRINT));
    draft.height(3 + i, 20);
  }
  const column = (left: number) => ({ top: 3, left, bottom: 2 + LINES, right: left });
  const list = (words: readonly string[]): string => `"${words.join(',')}"`;
  return {
    name: SHEET.explain,
    cells: draft.cells,
    columns: WIDTHS.map((width, at) => ({ column: at, width })),
    rows: draft.rows,
    merges: draft.merges,
    validations: [
      { ranges: [column(0)], type: 'list', formula1: list(forms), promptTitle: '报表', prompt: '选表号。' },
      {
        ranges: [column(3)],
        type: 'list',
        formula1: list(REASON_LINES),
        promptTitle: '原因代码',
        prompt: '选最接近的一项。',
      },
      {
        ranges: [column(4)],
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '500',
        promptTitle: '说明',
        prompt: '写明事实和依据（合同、台账、通知等），不超过 500 字。',
      },
    ],
    freeze: { rows: 3, columns: 0 },
    active: { row: 3, column: 0 },
    gridLines: false,
    protect: true,
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { top: 0, left: 0, bottom: 2 + LINES, right },
      titleRows: { from: 2, to: 2 },
    },
  };
}
