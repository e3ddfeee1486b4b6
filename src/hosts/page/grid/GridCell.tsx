import { mergeClasses } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { cellClass } from './cell-class';
import { cellLabel } from './cell-label';
import type { CellPiece } from './cell-piece';
import type { CellStyles } from './cell-styles';
import { fullText } from './cell-text';
import { CornerIcon, CorrectedCorner } from './CornerIcon';
import { cellId, type GridFacts } from './grid-facts';
import { isHeading } from './heading';
import { ROW_HEIGHT } from './row-heights';
import { SIDES } from './run-on';
import { whyLocked } from './why-locked';

interface GridCellProps {
  readonly facts: GridFacts;
  readonly piece: CellPiece;
  readonly styles: CellStyles;
  readonly gutter: number;
  readonly active: boolean;
}

/** What is read in a cell. A number cut off would be read as another one. */
function shownText({ cell, text, whole }: CellPiece, waiting: string): string {
  if (cell.uncached) return waiting;
  return cell.type === 'number' && !whole ? '####' : text;
}

/** Text in an element of its own: it wraps, runs on over empty cells, or stands beside a sign. */
function CellText({ piece, styles, waiting }: Pick<GridCellProps, 'piece' | 'styles'> & { readonly waiting: string }) {
  const { cell, range, text, runsOn, width, whole } = piece;
  const merged = range.right > range.left || range.bottom > range.top;
  const wraps = (merged && !whole) || text.includes('\n');
  const look = mergeClasses(
    styles.text,
    cell.type === 'number' && styles.digits,
    runsOn > 0 && styles.runsOn,
    wraps && styles.wraps,
    cell.uncached && styles.waiting,
  );
  return (
    <span className={look} style={runsOn > 0 ? { maxWidth: width + runsOn - SIDES } : undefined}>
      {shownText(piece, waiting)}
    </span>
  );
}

/** One cell of the grid, or one merged region. */
export function GridCell({ facts, piece, styles, gutter, active }: GridCellProps) {
  const { id, words, dateSystem, sheet, editing } = facts;
  const { cell, range, text, mark, was, runsOn, whole, height } = piece;
  const merged = range.right > range.left || range.bottom > range.top;
  const heading = merged && isHeading(sheet, piece);
  const usual = cell.type === 'number' || cell.type === 'blank' || (cell.type === 'text' && !text.includes('\n'));
  const plain =
    usual && !merged && !cell.uncached && mark === null && was === null && runsOn === 0 && height === ROW_HEIGHT;
  const before = was && fill(words.wasTitle, { value: fullText(was, dateSystem) || words.blank });
  return (
    <div
      role="gridcell"
      id={active ? cellId(id, range.top, range.left) : undefined}
      aria-colindex={range.left + 1}
      aria-colspan={merged ? range.right - range.left + 1 : undefined}
      aria-rowspan={merged ? range.bottom - range.top + 1 : undefined}
      aria-selected={active ? true : undefined}
      aria-readonly={editing && whyLocked(true, sheet.name, cell) !== null ? true : undefined}
      aria-label={cellLabel(piece, words, dateSystem)}
      title={before ?? (whole ? undefined : text)}
      data-cell={`${String(range.top)},${String(range.left)}`}
      data-mark={mark ?? undefined}
      data-corrected={was === null ? undefined : ''}
      className={cellClass(piece, { active, heading, plain }, styles)}
      style={{ left: gutter + piece.left, top: piece.top, width: piece.width, height }}
    >
      {mark !== null && <CornerIcon of={mark} styles={styles} />}
      {was !== null && <CorrectedCorner styles={styles} />}
      {plain ? shownText(piece, words.waiting) : <CellText piece={piece} styles={styles} waiting={words.waiting} />}
    </div>
  );
}
