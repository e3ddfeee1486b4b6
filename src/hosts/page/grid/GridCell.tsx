import { mergeClasses } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { cellLabel } from './cell-label';
import type { CellPiece } from './cell-piece';
import { useCellStyles } from './cell-styles';
import { fullText } from './cell-text';
import { CornerIcon, CorrectedCorner } from './CornerIcon';
import { cellId, type GridFacts } from './grid-facts';
import { whyLocked } from './why-locked';

interface GridCellProps {
  readonly facts: GridFacts;
  readonly piece: CellPiece;
  readonly gutter: number;
  readonly active: boolean;
}

type Styles = ReturnType<typeof useCellStyles>;

function cellClass({ cell, mark, openRight }: CellPiece, active: boolean, styles: Styles): string {
  return mergeClasses(
    styles.cell,
    cell.formula && styles.computed,
    openRight && styles.openRight,
    cell.type === 'number' && styles.right,
    (cell.type === 'boolean' || cell.type === 'error') && styles.centre,
    mark !== null && styles[mark],
    mark !== null && styles.marked,
    active && styles.active,
  );
}

/** One cell of the grid, or one merged region. */
export function GridCell({ facts, piece, gutter, active }: GridCellProps) {
  const styles = useCellStyles();
  const { id, words, dateSystem, sheet, editing } = facts;
  const { cell, range, text, mark, was, runsOn } = piece;
  const merged = range.right > range.left || range.bottom > range.top;
  const tall = merged || text.includes('\n');
  const long = runsOn === 0 && text.length > 12 && !tall;
  const title = was
    ? fill(words.wasTitle, { value: fullText(was, dateSystem) || words.blank })
    : long
      ? text
      : undefined;
  return (
    <div
      role="gridcell"
      id={cellId(id, range.top, range.left)}
      aria-colindex={range.left + 1}
      aria-colspan={merged ? range.right - range.left + 1 : undefined}
      aria-rowspan={merged ? range.bottom - range.top + 1 : undefined}
      aria-selected={active}
      aria-readonly={editing && whyLocked(true, sheet.name, cell) !== null ? true : undefined}
      aria-label={cellLabel(piece, words, dateSystem)}
      title={title}
      data-cell={`${String(range.top)},${String(range.left)}`}
      data-mark={mark ?? undefined}
      data-corrected={was === null ? undefined : ''}
      className={cellClass(piece, active, styles)}
      style={{ left: gutter + piece.left, top: piece.top, width: piece.width, height: piece.height }}
    >
      {mark !== null && <CornerIcon of={mark} />}
      {was !== null && <CorrectedCorner />}
      <span
        className={mergeClasses(
          styles.text,
          runsOn > 0 && styles.runsOn,
          tall && styles.wraps,
          cell.uncached && styles.waiting,
        )}
      >
        {cell.uncached ? words.waiting : text}
      </span>
    </div>
  );
}
