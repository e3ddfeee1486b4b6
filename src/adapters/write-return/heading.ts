import type { FormColumn } from '../../core/model/form';
import { LOOK } from './look';
import type { SheetDraft } from './sheet-draft';

/** Columns before the values: 指标名称 甲, 计量单位 乙, 代码 丙. */
export const STUB_COLUMNS = ['指标名称', '计量单位', '代码'] as const;
const STUB_MARKS = ['甲', '乙', '丙'] as const;

/**
 * The printed headings, outer to inner: the first one each definition names, of as many levels as that of the first
 * column where there is one.
 */
function headingsOf(columns: readonly FormColumn[]): (readonly string[])[] {
  const levels = columns[0]?.headings[0]?.length ?? 1;
  return columns.map(
    ({ headings, name }) => headings.find((path) => path.length === levels) ?? headings[0] ?? [name.zh],
  );
}

/**
 * Writes the heading of the table from `top` on: one or two levels, equal outer headings merged across,
 * single ones merged down, then the line 甲 乙 丙 1 2 3 ….
 * @returns the first row below it
 */
export function writeHeading(draft: SheetDraft, top: number, columns: readonly FormColumn[]): number {
  const paths = headingsOf(columns);
  const levels = Math.max(1, ...paths.map((path) => path.length));
  const bottom = top + levels - 1;
  STUB_COLUMNS.forEach((name, column) => draft.span({ top, left: column, bottom, right: column }, name, LOOK.heading));
  for (let i = 0; i < paths.length;) {
    const left = STUB_COLUMNS.length + i;
    const path = paths[i]!;
    if (path.length === 1) {
      draft.span({ top, left, bottom, right: left }, path[0]!, LOOK.heading);
      i++;
      continue;
    }
    let width = 1;
    while (paths[i + width]?.length === path.length && paths[i + width]?.[0] === path[0]) width++;
    draft.span({ top, left, bottom: top, right: left + width - 1 }, path[0]!, LOOK.heading);
    for (let k = 0; k < width; k++) {
      draft.span({ top: top + 1, left: left + k, bottom, right: left + k }, paths[i + k]![1]!, LOOK.heading);
    }
    i += width;
  }
  STUB_MARKS.forEach((mark, column) => draft.text(bottom + 1, column, mark, LOOK.heading));
  columns.forEach((_, i) => draft.text(bottom + 1, STUB_COLUMNS.length + i, String(i + 1), LOOK.heading));
  return bottom + 2;
}
