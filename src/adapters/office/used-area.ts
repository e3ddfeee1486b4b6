import type { CellRange, Visibility } from '../../core/model/grid';

/** What Excel says of a sheet before its cells are asked for. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** null = an empty sheet */
  readonly area: CellRange | null;
  /** true = none of its rows (columns) is hidden, so that no single one need be asked */
  readonly rowsShown: boolean;
  readonly columnsShown: boolean;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

export const visibilityOf = (told: string): Visibility => VISIBILITY[told] ?? 'visible';

export const cellsOf = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);
