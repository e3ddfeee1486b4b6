import { makeStyles, tokens } from '@fluentui/react-components';
import { usePageWords } from './page-context';

/** Pixels of the pane beside the grid, at least and at most. */
const LEAST_WIDTH = 340;
const MOST_WIDTH = 560;
export const USUAL_WIDTH = 400;
/** Pixels of one press of an arrow. */
const STEP = 20;

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: '-4px',
    width: '7px',
    zIndex: 1,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outlineStyle: 'none' },
    '@media (forced-colors: active)': { ':focus-visible': { backgroundColor: 'Highlight' } },
  },
});

interface SeparatorProps {
  readonly width: number;
  readonly setWidth: (width: number) => void;
}

const within = (width: number): number => Math.min(Math.max(Math.round(width), LEAST_WIDTH), MOST_WIDTH);

/** Between grid and pane: dragged, or moved with the arrow keys. */
export function Separator({ width, setWidth }: SeparatorProps) {
  const styles = useStyles();
  const words = usePageWords();
  const widen = (by: number): void => {
    setWidth(within(width + by));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className={styles.bar}
      aria-label={words.separator}
      aria-orientation="vertical"
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      aria-valuenow={width}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        widen(event.key === 'ArrowLeft' ? STEP : -STEP);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(within(window.innerWidth - event.clientX));
      }}
    />
  );
}
