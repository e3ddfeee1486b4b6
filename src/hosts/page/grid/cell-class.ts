import { mergeClasses } from '@fluentui/react-components';
import type { CellPiece } from './cell-piece';
import type { CellStyles } from './cell-styles';

/** How the content of a cell is drawn. */
export interface CellLook {
  readonly active: boolean;
  readonly heading: boolean;
  /** one line in a usual row, nothing beside it */
  readonly plain: boolean;
}

/** The classes of a cell's element. */
export function cellClass(piece: CellPiece, { active, heading, plain }: CellLook, styles: CellStyles): string {
  const { cell, mark, openRight } = piece;
  const number = cell.type === 'number';
  return mergeClasses(
    styles.cell,
    cell.formula && styles.computed,
    openRight && styles.openRight,
    plain ? styles.plain : number && styles.right,
    plain && number && styles.plainNumber,
    (cell.type === 'boolean' || cell.type === 'error' || heading) && styles.centre,
    mark !== null && styles[mark],
    mark !== null && !number && styles.marked,
    active && styles.active,
  );
}
