import type { Cell } from '../../../core/model/cell';
import { plainDecimal } from '../../../core/rounding/decimal-text';
import { dateText, isDateFormat } from './date-text';
import { generalText, numberText } from './number-text';

type DateSystem = 1900 | 1904;

/** Digits of a whole number that a double does not keep: shown as the file has them. */
const LONG_CODE = /^-?\d{16,}$/;
/** Digits that a number keeps; what follows is noise of its binary form. */
const SURE_DIGITS = 15;

const truth = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

/** What a cell shows in the grid, by its number format as far as that is known; '' for a blank. */
export function cellText(cell: Cell, dateSystem: DateSystem): string {
  switch (cell.type) {
    case 'number':
      if (cell.format === 'General' && LONG_CODE.test(cell.raw)) return cell.raw;
      if (!isDateFormat(cell.format)) return numberText(cell.value, cell.format);
      return dateText(cell.value, cell.format, dateSystem) ?? generalText(cell.value);
    case 'boolean':
      return truth(cell.value);
    case 'blank':
      return '';
    default:
      return cell.value;
  }
}

/** What a cell holds, in full: every digit, the whole text; a day as a day. What is edited begins with it. */
export function fullText(cell: Cell, dateSystem: DateSystem): string {
  if (cell.type === 'number' && isDateFormat(cell.format) && Number.isInteger(cell.value)) {
    const day = dateText(cell.value, 'yyyy-mm-dd', dateSystem);
    if (day !== null) return day;
  }
  if (cell.type === 'number') {
    if (LONG_CODE.test(cell.raw)) return cell.raw;
    const plain = plainDecimal(Number(cell.value.toPrecision(SURE_DIGITS)));
    return plain.length > 40 ? String(cell.value) : plain;
  }
  return cellText(cell, dateSystem);
}
