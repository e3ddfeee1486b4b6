import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useWidth } from '../../components/use-width';
import { useAnalyse } from '../analyse-context';
import { BarsPicture, barsHeight } from './BarsPicture';
import { colourOf } from './chart-colours';
import type { ChartFigure } from './chart-figure';
import { LINES_HEIGHT, LinesPicture } from './LinesPicture';

/** Wider than this a picture of a few bars only gets harder to read, px. */
const MOST_WIDTH = 720;

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, maxWidth: `${String(MOST_WIDTH)}px` },
  title: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  picture: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    margin: '2px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  swatch: { display: 'inline-block', width: '10px', height: '10px', marginRight: '5px', borderRadius: '2px' },
});

/** A small picture of a chart; what it shows is said in words, and its figures stand in the table. */
export function ChartPicture({ figure }: { readonly figure: ChartFigure }) {
  const styles = useStyles();
  const { speech } = useAnalyse();
  const root = useRef<HTMLElement>(null);
  const { width } = useWidth(root);
  const { kind, title, alt, unit } = figure;
  const lines = kind === 'line';
  const height = lines ? LINES_HEIGHT : barsHeight(figure);
  const legend = figure.series.filter(({ inLegend }) => inLegend);
  return (
    <figure ref={root} className={styles.figure}>
      <figcaption className={styles.title}>
        {unit === null || title.includes(unit) ? title : `${title} · ${unit}`}
      </figcaption>
      {width > 0 && (
        <svg
          role="img"
          tabIndex={0}
          aria-label={`${title}${speech.words.terms.colon}${alt}`}
          width={width}
          height={height}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          className={styles.picture}
          data-chart={kind}
        >
          {lines ? <LinesPicture figure={figure} width={width} /> : <BarsPicture figure={figure} width={width} />}
        </svg>
      )}
      {legend.length > 1 && (
        <ul className={styles.legend} aria-hidden="true">
          {legend.map(({ name, colour }, at) => (
            <li key={`${String(at)} ${name}`}>
              <span className={styles.swatch} style={{ backgroundColor: colourOf(colour ?? 0) }} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
