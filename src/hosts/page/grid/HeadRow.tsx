import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../../core/model/cell';
import type { CellRange } from '../../../core/model/grid';
import { useCellStyles } from './cell-styles';
import { HEAD, gutterOf, type GridFacts } from './grid-facts';

const useStyles = makeStyles({
  head: { position: 'sticky', top: 0, zIndex: 5, height: `${String(HEAD)}px` },
  corner: { zIndex: 6 },
  letter: { position: 'absolute', top: 0, left: 'auto', zIndex: 'auto' },
  all: { backgroundColor: tokens.colorNeutralBackground3 },
});

interface HeadRowProps {
  readonly facts: GridFacts;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly selected: CellRange;
}

/** The letters of the columns. Seen only: the address of a cell is part of what is said of it. */
export function HeadRow({ facts, firstColumn, lastColumn, selected }: HeadRowProps) {
  const cells = useCellStyles();
  const styles = useStyles();
  const { columns, lines } = facts.room;
  const gutter = gutterOf(lines.rows);
  const places = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at);
  return (
    <div aria-hidden="true" className={mergeClasses(styles.head, styles.all)} style={{ width: gutter + columns.total }}>
      <div className={mergeClasses(cells.number, styles.corner)} style={{ width: gutter }} />
      {places.map((place) => {
        const column = columns.lineAt(place);
        const hidden = facts.sheet.isColumnHidden(column);
        const here = column >= selected.left && column <= selected.right;
        return (
          <div
            key={column}
            className={mergeClasses(cells.number, styles.letter, here && cells.here, hidden && cells.hidden)}
            style={{ left: gutter + columns.startOf(place), width: columns.sizeOf(place) }}
            title={hidden ? facts.words.hiddenLine : undefined}
          >
            {columnLetters(column)}
          </div>
        );
      })}
    </div>
  );
}
