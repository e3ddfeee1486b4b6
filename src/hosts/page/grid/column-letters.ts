import { addressOf } from '../../../core/model/cell';

/** Letters of a zero-based column. @example columnLetters(27) // 'AB' */
export const columnLetters = (column: number): string => addressOf({ row: 0, column }).slice(0, -1);
