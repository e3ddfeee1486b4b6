import type { CellPosition } from '../../core/model/cell';

/** What every contestant of the section puts into a copy: marks on the first sheet, and a sheet of results. */
export const MARKS: readonly CellPosition[] = [
  { row: 10, column: 3 },
  { row: 10, column: 4 },
  { row: 12, column: 3 },
  { row: 13, column: 5 },
  // beside the table, where no cell is stored
  { row: 15, column: 9 },
  { row: 90, column: 2 },
];
export const FILL = 'FFC7CE';
export const AUTHOR = '审报';
export const SHEET = '审核结果';

export function commentOf(number: number): string {
  return `〔审核 ${String(number)}·强制性〕1—本月小于本月。请对照原始凭证核对，由贵单位自行更正后重新报送。`;
}

/** The rows of the sheet of results. */
export const ROWS: readonly (readonly (string | number)[])[] = [
  ['序号', '表', '单元格', '类别', '问题', '请核对、请说明', '答复'],
  ...MARKS.map((_, i) => [i + 1, 'B204-1', 'D11', '强制性', '1—本月小于本月。', commentOf(i + 1), '']),
];
