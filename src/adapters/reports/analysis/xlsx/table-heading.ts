import type { CellRange } from '../../../../core/model/grid';
import type { CellSpec, RowSpec } from '../../../ooxml/write-spec';
import { linesIn } from '../../../ooxml/text-lines';
import { spanText } from '../print/span-text';
import { LOOK } from './look';
import { leadColumns, rowsAbove, type SheetPiece, type TableSource } from './table-source';

const LINE_POINTS = 13;

/** The unit stands below what it is the unit of. */
function broken(name: string): string {
  return name.replace(/(.)\s?([（(][^（(）)]*[)）])$/, '$1\n$2');
}

/** Title, months at the left and unit at the right, then the headings: those of one measure stand below its name. */
export function headingCells(source: TableSource, widths: readonly number[]): SheetPiece {
  const { part, printed, report, speech } = source;
  const { own } = speech;
  const last = widths.length - 1;
  const lead = leadColumns(printed);
  const top = rowsAbove(printed, part);
  const grouped = top === 4;
  const cells: CellSpec[] = [];
  const merges: CellRange[] = [];
  const put = (row: number, column: number, value: string, style: CellSpec['style']): void => {
    cells.push({
      row,
      column,
      content: value === '' ? { type: 'blank' } : { type: 'text', value },
      ...(style ? { style } : {}),
    });
  };
  const merge = (range: CellRange): void => {
    if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
  };
  put(0, 0, part.title, LOOK.title);
  merge({ top: 0, bottom: 0, left: 0, right: last });
  const { analysis } = report;
  put(1, 0, part.table.kind === 'trend' ? '' : spanText(analysis.period, analysis.basis, speech), LOOK.left);
  if (printed.unit !== null) put(1, last, printed.unit, LOOK.right);
  const leads = [
    own.item,
    ...(printed.hasUnits ? [own.unitColumn] : []),
    ...(printed.hasEnterprises ? [own.enterprisesColumn] : []),
  ];
  const bottom = top - 1;
  const tall = (column: number, text: string): void => {
    put(2, column, text, LOOK.head);
    if (grouped) put(bottom, column, '', LOOK.head);
    merge({ top: 2, bottom, left: column, right: column });
  };
  leads.forEach((text, column) => {
    tall(column, text);
  });
  const headings = part.columns.map((at) => {
    const { group, name } = printed.headings[at]!;
    return { group, name: broken(name) };
  });
  let groupLines = 1;
  for (let k = 0; k < headings.length; k++) {
    const { group, name } = headings[k]!;
    if (group === null) {
      tall(lead + k, name);
      continue;
    }
    let end = k;
    while (headings[end + 1]?.group === group) end++;
    for (let one = k; one <= end; one++) {
      put(2, lead + one, one === k ? group : '', LOOK.head);
      put(bottom, lead + one, headings[one]!.name, LOOK.head);
    }
    const room = widths.slice(lead + k, lead + end + 1).reduce((sum, one) => sum + one, 0);
    groupLines = Math.max(groupLines, linesIn(group, room));
    merge({ top: 2, bottom: 2, left: lead + k, right: lead + end });
    k = end;
  }
  const names = [...leads, ...headings.map(({ name }) => name)];
  const lines = Math.max(...names.map((text, column) => linesIn(text, widths[column]!)));
  const rows: RowSpec[] = [
    { row: 0, height: 30 },
    { row: 1, height: 16 },
    ...(grouped ? [{ row: 2, height: groupLines * LINE_POINTS + 7 }] : []),
    { row: bottom, height: Math.max(22, lines * LINE_POINTS + 8) },
  ];
  return { cells, rows, merges };
}
