import type { CellPosition } from '../../core/model/cell';
import type { Period } from '../../core/model/period';
import type { ColumnSpec, SheetSpec } from '../ooxml/write-spec';
import { writeBody } from './body';
import type { FormContent } from './content';
import { STUB_COLUMNS, writeHeading } from './heading';
import { RETURN_PLAN } from './layout-plan';
import type { LayoutPlan } from './layout-plan';
import { LOOK } from './look';
import { SheetDraft } from './sheet-draft';
import { writeSignatures } from './signatures';

/** A form laid out as the statute prints it, and where everything stands. */
export interface LaidOutForm {
  readonly sheet: SheetSpec;
  /** by `valueKey`, `rowKey`, or the words `code`, `name`, `period`, `unitLine`, `head` and the other signatures */
  readonly places: ReadonlyMap<string, CellPosition>;
  /** first row of the table's body */
  readonly bodyTop: number;
  /** one past the last row that is printed */
  readonly end: number;
}

const LABEL_WIDTH = 30;
const UNIT_WIDTH = 10;
const CODE_WIDTH = 8;
const TABLE_WIDTH = 112;
const NOTE_LINE_CHARACTERS = 58;
/** Narrower columns hold no figure; a form with many columns is then printed smaller. */
const NARROWEST = 10.5;
/** Characters that the block with the form number needs. */
const BLOCK_WIDTH = 24;

/** `2013年9月`, as forms print a month. */
export function printedPeriod(period: Period): string {
  return `${String(period.year)}年${String(period.month)}月`;
}

function printedDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined ? date : `${String(year)}年${String(month)}月${String(day)}日`;
}

function valueWidth(values: number): number {
  if (values <= 2) return BLOCK_WIDTH;
  return Math.max(NARROWEST, (TABLE_WIDTH - LABEL_WIDTH - UNIT_WIDTH - CODE_WIDTH) / values);
}

function columnWidths(values: number): ColumnSpec[] {
  const stub = [values <= 2 ? LABEL_WIDTH + 2 : LABEL_WIDTH, UNIT_WIDTH, CODE_WIDTH];
  return [...stub, ...Array<number>(values).fill(valueWidth(values))].map((width, column) => ({ column, width }));
}

/** Title, period, identity on the left, form number block and unit line on the right. @returns the first row below */
function writeTop(
  draft: SheetDraft,
  content: FormContent,
  plan: LayoutPlan,
  last: number,
  places: Map<string, CellPosition>,
): number {
  const { form, filer } = content;
  const right = last + 1 - Math.ceil(BLOCK_WIDTH / valueWidth(form.columns.length));
  draft.span({ top: 0, left: 0, bottom: 0, right: last }, form.title.zh, LOOK.title);
  draft.height(0, 30);
  places.set(
    'period',
    draft.span({ top: 1, left: 0, bottom: 1, right: last }, printedPeriod(content.period), LOOK.period),
  );
  draft.height(1, 20);
  const block = [
    `表　　号：${form.formNumber}表`,
    `制定机关：${form.authority}`,
    `文　　号：${content.documentNumber}`,
    ...(form.validTo ? [`有效期至：${printedDay(form.validTo)}`] : []),
  ];
  block.forEach((line, i) => draft.span({ top: 2 + i, left: right, bottom: 2 + i, right: last }, line, LOOK.block));
  const nameRow = 1 + block.length;
  const identity = [
    ['code', '组织机构代码：', filer.code],
    ['name', '单位详细名称：', filer.name],
  ] as const;
  identity.forEach(([key, label, value], i) => {
    const row = nameRow - 1 + i;
    draft.text(row, 0, label, LOOK.label);
    places.set(key, draft.span({ top: row, left: 1, bottom: row, right: right - 1 }, value, plan.identityLook));
  });
  const unitRow = nameRow + 1;
  const unitLine = draft.span(
    { top: unitRow, left: right, bottom: unitRow, right: last },
    `计量单位：${form.unit}`,
    LOOK.unitLine,
  );
  places.set('unitLine', unitLine);
  return unitRow + 1;
}

/** The notes below the signatures, each as high as its text needs. @returns the first row below */
function writeNotes(draft: SheetDraft, top: number, notes: readonly string[], last: number): number {
  notes.forEach((note, i) => {
    const row = top + i;
    draft.span({ top: row, left: 0, bottom: row, right: last }, note, LOOK.note);
    draft.height(row, 12.5 * Math.ceil(note.length / NOTE_LINE_CHARACTERS) + 1);
  });
  return top + notes.length;
}

/**
 * The statutory layout of domain.md §2: title, form number block, period, filer, table with merged headings,
 * class and product rows, signatures and notes; A4, fitted to one page across.
 * @param sheetName at most 31 characters; the form number when absent
 */
export function layOutReturn(
  content: FormContent,
  sheetName: string = content.form.formNumber,
  plan: LayoutPlan = RETURN_PLAN,
): LaidOutForm {
  const draft = new SheetDraft();
  const places = new Map<string, CellPosition>();
  const values = content.form.columns.length;
  const last = STUB_COLUMNS.length + values - 1;
  const tableTop = writeTop(draft, content, plan, last, places);
  const bodyTop = writeHeading(draft, tableTop, content.form.columns);
  const bottom = writeBody(draft, bodyTop, content, plan, places);
  const below = writeSignatures(draft, bottom, content.filer, plan, { last, valueWidth: valueWidth(values) }, places);
  const end = writeNotes(draft, below, content.notes, last);
  for (let row = 2; row < below; row++) draft.height(row, 18);
  if (valueWidth(values) === NARROWEST) draft.height(tableTop, 42);
  const sheet: SheetSpec = {
    name: sheetName,
    cells: draft.cells,
    columns: columnWidths(values),
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: bodyTop, columns: STUB_COLUMNS.length },
    gridLines: false,
    print: {
      orientation: values > 2 ? 'landscape' : 'portrait',
      fit: { wide: 1, tall: 1 },
      centred: true,
      area: { top: 0, left: 0, bottom: end - 1, right: last },
      titleRows: { from: tableTop, to: bodyTop - 1 },
      footer: '&C第 &P 页，共 &N 页',
    },
  };
  return { sheet, places, bodyTop, end };
}
