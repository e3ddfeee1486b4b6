import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { CellPosition } from '../../../core/model/cell';
import { piecesOf } from './cell-piece';
import type { CellStyles } from './cell-styles';
import { GridCell } from './GridCell';
import { HEAD, gutterOf, type GridFacts } from './grid-facts';

interface GridRowProps {
  readonly facts: GridFacts;
  readonly styles: CellStyles;
  /** place of the row among the shown ones */
  readonly place: number;
  /** whether it is the topmost one drawn */
  readonly first: boolean;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** the anchor of the selection, where it is drawn by this row; null elsewhere */
  readonly active: CellPosition | null;
  readonly here: boolean;
}

/** One row: its number and the cells in sight. */
export const GridRow = memo(function GridRow({ facts, styles, place, first, active, here, ...drawn }: GridRowProps) {
  const { room, sheet, words } = facts;
  const { rows, columns } = room;
  const row = rows.lineAt(place);
  const gutter = gutterOf(room.lines.rows);
  const hidden = sheet.isRowHidden(row);
  const size = { top: HEAD + rows.startOf(place), height: rows.sizeOf(place), width: gutter + columns.total };
  return (
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={size}>
      <div
        aria-hidden="true"
        className={mergeClasses(styles.number, here && styles.here, hidden && styles.hidden)}
        style={{ width: gutter }}
        title={hidden ? words.hiddenLine : undefined}
      >
        {row + 1}
      </div>
      {piecesOf(facts, place, first, drawn).map((piece) => (
        <GridCell
          key={piece.range.left}
          facts={facts}
          styles={styles}
          piece={piece}
          gutter={gutter}
          active={active !== null && active.row === piece.range.top && active.column === piece.range.left}
        />
      ))}
    </div>
  );
});
