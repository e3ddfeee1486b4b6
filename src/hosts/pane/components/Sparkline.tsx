import { makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesPoint } from '../../../core/figures/figure';

const WIDTH = 96;
const HEIGHT = 24;
/** Room for the line's width and the last dot. */
const EDGE = 3;

const useStyles = makeStyles({
  picture: { flexShrink: 0, color: tokens.colorBrandForeground1, overflow: 'visible' },
});

/** The line through the months that have a value; a month without one breaks it. */
export function sparkPath(values: readonly (number | null)[]): {
  readonly path: string;
  readonly last: readonly [number, number] | null;
} {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  let path = '';
  let pen = false;
  let last: readonly [number, number] | null = null;
  values.forEach((value, i) => {
    if (value === null) {
      pen = false;
      return;
    }
    const x = EDGE + i * step;
    const y = span === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE);
    path += `${pen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
    pen = true;
  });
  return { path, last };
}

/** A figure over the last months as a small line; `label` says it in words. */
export function Sparkline({ series, label }: { readonly series: readonly SeriesPoint[]; readonly label: string }) {
  const styles = useStyles();
  const { path, last } = sparkPath(series.map(({ result }) => (result?.state === 'value' ? result.value : null)));
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} className={styles.picture}>
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      {last && <circle cx={last[0]} cy={last[1]} r="2.5" fill="currentColor" />}
    </svg>
  );
}
