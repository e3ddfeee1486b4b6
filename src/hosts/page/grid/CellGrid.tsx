import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type MouseEvent, type ReactNode, type RefObject } from 'react';
import type { CellPosition } from '../../../core/model/cell';
import type { CellRange } from '../../../core/model/grid';
import { fill } from '../../../locales/fill';
import { extentOf } from './axis';
import type { EditorBox } from './CellEditor';
import { useCellStyles } from './cell-styles';
import { HEAD, gutterOf, type GridFacts } from './grid-facts';
import { GridRow } from './GridRow';
import { HeadRow } from './HeadRow';
import { anchorOf } from './merge-index';
import { useDrawn } from './use-drawn';

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    overflow: 'auto',
    outlineStyle: 'none',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground3,
    userSelect: 'none',
    overflowAnchor: 'none',
    '--grid-here': tokens.colorNeutralForeground3,
    ':focus-within': { '--grid-here': tokens.colorBrandStroke1 },
  },
  content: { position: 'relative' },
});

interface CellGridProps {
  readonly facts: GridFacts;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly selected: CellRange;
  readonly choose: (at: CellPosition) => void;
  readonly open: (at: CellPosition) => void;
  /** the field over the selected cell */
  readonly editor: (box: EditorBox) => ReactNode;
}

/** The place that a cell's element was given; null for what is not a cell. */
function placeOf(event: MouseEvent): CellPosition | null {
  const cell = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [row, column] = (cell ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The cells of one sheet; only those in sight are drawn. */
export function CellGrid({ facts, scroller, selected, choose, open, editor }: CellGridProps) {
  const styles = useStyles();
  const cellStyles = useCellStyles();
  const { room, words, sheet, editing } = facts;
  const { rows, columns, lines } = room;
  const drawn = useDrawn(scroller, room);
  const gutter = gutterOf(lines.rows);
  const anchor = useMemo(() => anchorOf(selected), [selected.top, selected.left]);
  const across = extentOf(columns, selected.left, selected.right);
  const down = extentOf(rows, selected.top, selected.bottom);
  const size = { width: gutter + columns.total, height: HEAD + rows.total };
  const places = Array.from({ length: drawn.rows.last - drawn.rows.first + 1 }, (_, at) => drawn.rows.first + at);
  const inColumns = { firstColumn: drawn.columns.first, lastColumn: drawn.columns.last };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onMouseDown={(event) => {
        const at = placeOf(event);
        if (!at || event.button !== 0) return;
        // the keyboard stays where the grid keeps it
        event.preventDefault();
        choose(at);
      }}
      onDoubleClick={(event) => {
        const at = placeOf(event);
        if (at) open(at);
      }}
    >
      <div className={styles.content} style={size}>
        <div
          role="grid"
          id={facts.id}
          aria-label={fill(words.sheet, { sheet: sheet.name })}
          aria-rowcount={lines.rows}
          aria-colcount={lines.columns}
          aria-readonly={!editing}
          style={size}
        >
          <HeadRow facts={facts} {...inColumns} selected={selected} />
          {places.map((place) => {
            const row = rows.lineAt(place);
            const first = place === drawn.rows.first;
            const here = row >= selected.top && row <= selected.bottom;
            const draws = row === selected.top || (first && here);
            return (
              <GridRow
                key={row}
                facts={facts}
                styles={cellStyles}
                place={place}
                first={first}
                {...inColumns}
                active={draws ? anchor : null}
                here={here}
              />
            );
          })}
        </div>
        {editor({ left: gutter + across.start, top: HEAD + down.start, width: across.size, height: down.size })}
      </div>
    </div>
  );
}
