import { addressOf, type CellPosition } from '../../../core/model/cell';
import type { FormDefinition } from '../../../core/model/form';
import type { CellContent, CellSpec, LinkSpec, SheetSpec } from '../../ooxml/write-spec';
import { linesIn } from '../../ooxml/text-lines';
import { quotedSheet } from '../../ooxml/write-range';
import { SheetDraft } from '../sheet-draft';
import {
  CENTRED,
  EXPLAIN_FIGURES,
  HEADING,
  HINT,
  LINK,
  LONG_TEXT,
  MUST_FIGURES,
  SUMMARY,
  TEXT,
  TITLE,
} from './check-look';
import { lineFigures } from './line-figures';
import type { LineState, RelationLine } from './relation-lines';
import { SHEET, VERDICT } from './sheet-names';

const HEADINGS = ['结果', '类别', '报表', '编号', '审核关系', '单元格', '数字'] as const;
const WIDTHS = [11, 8, 9, 7, 58, 12, 42];
/** Heights of a line in points: rows whose height is not said are cut off in some spreadsheets. */
const FIRST_TEXT_LINE = 17;
const NEXT_TEXT_LINE = 14;
/** What a line is about is made smaller down to where this many half-width places fit; a longer one takes more lines. */
const MOST_ON_ONE_LINE = 76;
/** First row of lines. */
export const FIRST_LINE = 4;
/** Hidden column of the state of each line; the states of rows stand right of it. */
const STATE = 7;

const formula = (text: string): CellContent => ({ type: 'formula', text, cached: null });
const text = (value: string): CellContent => ({ type: 'text', value });

/** Where the number of a state stands: of the whole line, or of one of its rows. */
export function stateCell(line: number, states: readonly LineState[], index: number): CellPosition {
  return { row: FIRST_LINE + line, column: states.length === 1 ? STATE : STATE + 1 + index };
}

/** What a line is about: its item or group, its column, and the relation by name. */
function aboutOf({ form, instance }: RelationLine): string {
  const { binding, rule } = instance;
  const item = form.items.find(({ code }) => code === binding.item);
  const group = form.groups.find(({ id }) => id === binding.item);
  const column = form.columns.find(({ id }) => id === binding.column);
  const subject = [
    ...(item ? [`${item.code} ${item.name.zh}`] : group ? [group.name.zh] : []),
    ...(column ? [column.name.zh] : []),
  ];
  return subject.length > 0 ? `${subject.join(' ')}：${rule.name.zh}` : rule.name.zh;
}

const isLong = (about: string): boolean => linesIn(about, MOST_ON_ONE_LINE + 1) > 1;

function printedAddress(form: FormDefinition, sheets: number, at: CellPosition): string {
  return sheets > 1 ? `${form.formNumber} ${addressOf(at)}` : addressOf(at);
}

/** @param most states of the line that has the most rows; what rows show stands right of their states */
function lineCells(line: RelationLine, index: number, sheets: number, most: number): CellSpec[] {
  const row = FIRST_LINE + index;
  const { rule } = line.instance;
  const about = aboutOf(line);
  const state = addressOf({ row, column: STATE });
  const verdict = `IF(${state}<0,"${VERDICT.text}",CHOOSE(1+2*${state},"${VERDICT.fails}","${VERDICT.undecided}","${VERDICT.holds}"))`;
  const cells: CellSpec[] = [
    { row, column: 0, content: formula(verdict), style: CENTRED },
    { row, column: 1, content: text(rule.class === 'mandatory' ? '必须改' : '需说明'), style: CENTRED },
    { row, column: 2, content: text(line.form.formNumber), style: CENTRED },
    { row, column: 3, content: text(rule.id), style: CENTRED },
    { row, column: 4, content: text(about), style: isLong(about) ? LONG_TEXT : TEXT },
    { row, column: 5, content: text(printedAddress(line.form, sheets, line.leadsTo)), style: LINK },
  ];
  const states = line.states.map((each, i) => ({
    ...stateCell(index, line.states, i),
    content: formula(each.formula),
  }));
  const hidden = (i: number): CellPosition => ({ row, column: STATE + 1 + most + i });
  const figures = lineFigures(line, states, hidden);
  const style = rule.class === 'mandatory' ? MUST_FIGURES : EXPLAIN_FIGURES;
  cells.push(
    { row, column: 6, content: figures.shown === null ? { type: 'blank' } : formula(figures.shown), style },
    ...figures.rows.map((each, i) => ({ ...hidden(i), content: formula(each) })),
  );
  if (line.states.length === 1) return [...cells, ...states];
  const [first, last] = [states[0]!, states.at(-1)!];
  const worst = formula(`MIN(${addressOf(first)}:${addressOf(last)})`);
  return [...cells, { row, column: STATE, content: worst }, ...states];
}

/** The sentence at the top: how many are 不通过, in words. */
function summaryFormula(lines: number): string {
  const last = FIRST_LINE + lines;
  const column = (letter: string): string => `$${letter}$${String(FIRST_LINE + 1)}:$${letter}$${String(last)}`;
  const count = (word: string): string => `COUNTIF(${column('A')},"${word}")`;
  const fails = count(VERDICT.fails);
  const texts = count(VERDICT.text);
  const open = count(VERDICT.undecided);
  return (
    `IF(${fails}+${texts}>0,"有 "&${fails}&" 项不通过"&IF(${texts}>0,"，"&${texts}&" 项请改为数字","")&` +
    `IF(${open}>0,"，"&${open}&" 项待填","")&"。",` +
    `IF(${open}>0,"没有不通过的，还有 "&${open}&" 项待填。","全部 ${String(lines)} 项通过，可以报送。"))`
  );
}

/** 审核: a line a relation, with its verdict, what it is about, a link to the cell and the figures that fail; the states behind it hidden. */
export function checkSheet(lines: readonly RelationLine[], sheets: number): SheetSpec {
  const draft = new SheetDraft();
  const right = HEADINGS.length - 1;
  draft.span({ top: 0, left: 0, bottom: 0, right }, '审核', TITLE);
  draft.span({ top: 1, left: 0, bottom: 1, right }, '', SUMMARY);
  draft.span(
    { top: 2, left: 0, bottom: 2, right },
    '随填随审，不用操作。“必须改”的请改正；“需说明”的请核实，确属实情的在“说明”表写明原因。点“单元格”可到填报处。',
    HINT,
  );
  HEADINGS.forEach((heading, column) => draft.text(FIRST_LINE - 1, column, heading, HEADING));
  draft.height(0, 30);
  draft.height(1, 24);
  draft.height(2, 28);
  draft.height(FIRST_LINE - 1, 20);
  lines.forEach((line, i) => {
    const about = aboutOf(line);
    const more = isLong(about) ? linesIn(about, WIDTHS[4]! - 2) - 1 : 0;
    draft.height(FIRST_LINE + i, FIRST_TEXT_LINE + more * NEXT_TEXT_LINE);
  });
  const summary: CellSpec = { row: 1, column: 0, content: formula(summaryFormula(lines.length)), style: SUMMARY };
  const most = Math.max(1, ...lines.map(({ states }) => (states.length === 1 ? 0 : states.length)));
  const cells = [
    ...draft.cells.filter((cell) => cell.row !== 1 || cell.column !== 0),
    summary,
    ...lines.flatMap((line, i) => lineCells(line, i, sheets, most)),
  ];
  const links = lines.map(({ leadsTo }, i): LinkSpec => ({
    at: { row: FIRST_LINE + i, column: 5 },
    location: `${quotedSheet(leadsTo.sheet)}!${addressOf(leadsTo)}`,
    tip: '到这个单元格',
  }));
  const hidden = Array.from({ length: 2 * most + 1 }, (_, i) => ({ column: STATE + i, hidden: true }));
  const results = { top: FIRST_LINE, left: 0, bottom: FIRST_LINE + lines.length - 1, right: 0 };
  const first = `$A${String(FIRST_LINE + 1)}`;
  const shade = (word: string, fill: string, color: string) => ({
    ranges: [results],
    formula: `${first}="${word}"`,
    style: { fill, font: { color, bold: true } },
  });
  return {
    name: SHEET.check,
    cells,
    columns: [...WIDTHS.map((width, column) => ({ column, width })), ...hidden],
    rows: draft.rows,
    merges: draft.merges,
    links,
    conditionalFormats: [
      shade(VERDICT.fails, 'FFC7CE', '9C0006'),
      shade(VERDICT.text, 'FFC7CE', '9C0006'),
      shade(VERDICT.undecided, 'FFF2CC', '7F6000'),
      shade(VERDICT.holds, 'E2F0D9', '375623'),
    ],
    freeze: { rows: FIRST_LINE, columns: 0 },
    active: { row: FIRST_LINE, column: 0 },
    gridLines: false,
    protect: true,
    tabColor: 'C00000',
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { top: 0, left: 0, bottom: FIRST_LINE + Math.max(1, lines.length) - 1, right },
      titleRows: { from: FIRST_LINE - 1, to: FIRST_LINE - 1 },
      footer: '&C第 &P 页，共 &N 页',
    },
  };
}
