import type { AnalysisCell } from '../../../../core/model/analysis';
import { addressOf } from '../../../../core/model/cell';
import { quotedSheet } from '../../../ooxml/write-range';
import type { CellContent, CellSpec, ConditionalFormatSpec, SheetSpec } from '../../../ooxml/write-spec';
import { decimalsOf, unitOfAnalysisCell } from '../print/cell-text';
import { displayWidth } from '../../text/display-width';
import { cellFormula, isSame } from './cell-formula';
import { figureFormat, figureLook, labelLook, LOOK, middleLook } from './look';
import { headingCells } from './table-heading';
import { tableNotes } from './table-notes';
import { leadColumns, rowsAbove, type TableSource } from './table-source';

const SIGNED = new Set(['increase', 'growth-change', 'share-change', 'rate-change', 'ahead']);
const GROWTH = new Set(['growth', 'two-year-average-growth']);
const LABEL = { least: 16, most: 34 };
const FIGURE = { least: 11, most: 15 };
const UNIT = { least: 10, most: 20 };
const COUNT = { least: 8, most: 14 };
/** Characters across A4 upright at full size; wider tables are laid on their side. */
const UPRIGHT = 92;
const ROW_POINTS = 19;

/** 超序时进度 has no sums of its own: it is the difference of two cells beside it. */
function aheadFormula({ part, printed }: TableSource, row: number, cell: AnalysisCell): string | null {
  const { table, columns } = part;
  const beside = (['plan-completion', 'elapsed-share'] as const).map((indicator) => {
    const place = columns.findIndex((at) => table.columns[at]!.indicator === indicator);
    const result = table.rows[row]!.cells[columns[place] ?? -1]?.result;
    if (result?.state !== 'value') return null;
    const address = addressOf({ row: rowsAbove(printed, part) + row, column: leadColumns(printed) + place });
    return { address, value: result.value };
  });
  const [done, elapsed] = beside;
  if (!done || !elapsed || cell.result.state !== 'value') return null;
  return isSame(done.value - elapsed.value, cell.result.value) ? `${done.address}-${elapsed.address}` : null;
}

/** A figure with the formula it follows from; a dash or a word where there is none. */
function contentOf(source: TableSource, row: number, at: number): CellContent {
  const { part, printed, sums } = source;
  const { table } = part;
  const cell = table.rows[row]!.cells[at];
  const text = printed.rows[row]!.cells[at]!;
  if (!cell || cell.suppressed !== null || cell.result.state !== 'value') {
    return text === '' ? { type: 'blank' } : { type: 'text', value: text };
  }
  const column = table.columns[at]!;
  const unit = unitOfAnalysisCell(column, table.rows[row]!);
  const placed = sums.place(cell.terms, { table, row: table.rows[row]!, column });
  const ahead = column.indicator === 'ahead' ? aheadFormula(source, row, cell) : null;
  const formula = ahead ?? cellFormula(cell, { column, unit, month: source.report.analysis.period.month }, placed);
  const { value } = cell.result;
  return formula === null ? { type: 'number', value } : { type: 'formula', text: formula, cached: value };
}

function bodyCells(source: TableSource): CellSpec[] {
  const { part, printed } = source;
  const { table } = part;
  const top = rowsAbove(printed, part);
  return table.rows.flatMap((row, i) => {
    const place = { total: row.role === 'total', last: i === table.rows.length - 1 };
    const { label, indent, unit, enterprises } = printed.rows[i]!;
    const at = (column: number) => ({ row: top + i, column });
    const lead: CellSpec[] = [{ ...at(0), content: { type: 'text', value: label }, style: labelLook(indent, place) }];
    if (printed.hasUnits) {
      lead.push({ ...at(1), content: { type: 'text', value: unit ?? '' }, style: middleLook(place) });
    }
    if (printed.hasEnterprises) {
      // a figure of a book of the zone has no enterprise behind it
      const none = enterprises === null || (row.enterprises === 0 && row.subject !== 'step');
      const content: CellContent = none ? { type: 'blank' } : { type: 'number', value: row.enterprises };
      lead.push({ ...at(lead.length), content, style: figureLook('#,##0', place) });
    }
    const figures = part.columns.map((column, k): CellSpec => {
      const content = contentOf(source, i, column);
      const { indicator } = table.columns[column]!;
      const numeric = content.type === 'number' || content.type === 'formula';
      const decimals = decimalsOf(table.columns[column]!, row);
      const style = figureLook(numeric ? figureFormat(decimals, SIGNED.has(indicator)) : null, place);
      return { ...at(lead.length + k), content, style };
    });
    return [...lead, ...figures];
  });
}

/** A rate that prints as 0.0 is 持平, a difference that does has no sign: also after a sum was changed. */
function zeroFormats({ part, printed, speech }: TableSource): ConditionalFormatSpec[] {
  const { table, columns } = part;
  const top = rowsAbove(printed, part);
  const quoted = `"${speech.words.indicators.amount.unchanged.replace(/"/g, '')}"`;
  return columns.flatMap((at, k): ConditionalFormatSpec[] => {
    const { indicator, decimals } = table.columns[at]!;
    const isGrowth = GROWTH.has(indicator);
    if ((!isGrowth && !SIGNED.has(indicator)) || decimals === null) return [];
    const column = leadColumns(printed) + k;
    const first = addressOf({ row: top, column });
    const plain = figureFormat(decimals, false);
    const format = isGrowth ? `${quoted};${quoted};${quoted}` : `${plain};${plain};${plain}`;
    return [
      {
        ranges: [{ top, bottom: top + table.rows.length - 1, left: column, right: column }],
        formula: `AND(ISNUMBER(${first}),ROUND(${first},${String(decimals)})=0)`,
        style: { format },
      },
    ];
  });
}

function widthsOf({ part, printed, speech }: TableSource): number[] {
  const within = (width: number, { least, most }: typeof LABEL): number => Math.min(most, Math.max(least, width + 2));
  const labels = printed.rows.map(({ label, indent }) => displayWidth(label) + 2 * indent);
  const lead = [
    within(Math.max(...labels, 0), LABEL),
    ...(printed.hasUnits ? [within(Math.max(...printed.rows.map(({ unit }) => displayWidth(unit ?? ''))), UNIT)] : []),
    ...(printed.hasEnterprises ? [within(displayWidth(speech.own.enterprisesColumn), COUNT)] : []),
  ];
  const figures = part.columns.map((at) =>
    within(Math.max(...printed.rows.map(({ cells }) => displayWidth(cells[at]!)), 0), FIGURE),
  );
  return [...lead, ...figures];
}

/** One part of a table in the published layout: title, unit at the top right, headings, rows, notes. */
export function tableSheet(source: TableSource): SheetSpec {
  const { part, printed, speech } = source;
  const { book } = speech;
  const widths = widthsOf(source);
  const last = widths.length - 1;
  const top = rowsAbove(printed, part);
  const heading = headingCells(source, widths);
  const end = top + part.table.rows.length - 1;
  const notes = tableNotes(source, { row: end + 1, last, width: widths.reduce((sum, one) => sum + one, 0) });
  const wide = widths.reduce((sum, one) => sum + one, 0) > UPRIGHT;
  const back = { row: 0, column: last + 2 };
  const rowHeight = (label: string, indent: number): number =>
    Math.max(1, Math.ceil((displayWidth(label) + 2 * indent) / (widths[0]! - 1))) * 13 + 6;
  return {
    name: part.sheet,
    cells: [
      ...heading.cells,
      ...bodyCells(source),
      ...notes.cells,
      { ...back, content: { type: 'text', value: book.back }, style: LOOK.link },
    ],
    columns: widths.map((width, column) => ({ column, width })),
    rows: [
      ...heading.rows,
      ...printed.rows.map(({ label, indent }, i) => ({
        row: top + i,
        height: Math.max(ROW_POINTS, rowHeight(label, indent)),
      })),
      ...notes.rows,
    ],
    merges: [...heading.merges, ...notes.merges],
    conditionalFormats: zeroFormats(source),
    links: [{ at: back, location: `${quotedSheet(book.contents)}!A1`, tip: book.back }],
    freeze: { rows: top, columns: 1 },
    gridLines: false,
    print: {
      ...{ orientation: wide ? 'landscape' : 'portrait', fit: { wide: 1, tall: 0 }, centred: true },
      ...{ titleRows: { from: 0, to: top - 1 }, area: { top: 0, bottom: notes.end, left: 0, right: last } },
      footer: `&C${book.page}`,
    },
  };
}
