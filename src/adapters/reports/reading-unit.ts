import type { FormColumn, FormItem } from '../../core/model/form';
import { valueKindOf } from '../../core/model/form';

/**
 * The unit of a cell by the form, filled or not: of a row of a group the column's own (亩, %) before that of the row;
 * '' where the form asks for a date, 是 or 否, or a text.
 * @param item null for a row of a group
 * @param rowUnit what the item's, or the group's row, states
 */
export function unitOfCell(item: FormItem | null, column: FormColumn, rowUnit: string): string {
  if (valueKindOf(item, column).kind !== 'number') return '';
  return item === null ? (column.unit ?? rowUnit) : rowUnit;
}
