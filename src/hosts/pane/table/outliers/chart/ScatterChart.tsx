import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { fill } from '../../../../../locales/fill';
import { formatNumber } from '../../../../../locales/format';
import { useWords } from '../../../components/pane-context';
import { useWidth } from '../../../components/use-width';
import type { OutliersShown } from '../../desk/table-snapshot';
import { useTableStyles } from '../../table-styles';
import { groupName } from '../figure-texts';
import { flagTexts } from '../row-lines';
import { useOutliers } from '../use-outliers';
import { ChartAxes } from './ChartAxes';
import { frameOf, shortName } from './chart-frame';
import { ChartLegend } from './ChartLegend';
import { FENCE, FLAGGED, OTHERS } from './chart-looks';
import { fenceBands, fenceCurve } from './fence-lines';
import { diamondsPath, dotsPath, nearestPoint } from './point-paths';
import { logScale, placeScale } from './scale';

const RING = 20;
const R = 5;
/** How near to a point a press must be, px. */
const NEAR = 24;

const useStyles = makeStyles({
  figure: { flexShrink: 0, margin: 0, padding: '4px 12px 0', display: 'grid', gap: '2px' },
  picture: {
    position: 'relative',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  svg: { display: 'block', fontFamily: tokens.fontFamilyBase },
  ring: {
    position: 'absolute',
    boxSizing: 'border-box',
    width: `${String(RING)}px`,
    height: `${String(RING)}px`,
    border: `2px solid ${tokens.colorNeutralForeground1}`,
    borderRadius: '50%',
    pointerEvents: 'none',
  },
  empty: { padding: '16px 0' },
});

interface ScatterChartProps {
  readonly shown: OutliersShown;
  /** px */
  readonly height: number;
}

/**
 * The points of the table on logarithmic scales, flagged ones apart, with the fence of the group looked at. A listbox of
 * which one option is there, the point chosen: arrows walk from one to the next. Its text is the list of flagged rows.
 */
export function ScatterChart({ shown, height }: ScatterChartProps) {
  const styles = useStyles();
  const common = useTableStyles();
  const { language } = useWords();
  const { now, texts, outliers, view, own, goTo } = useOutliers();
  const root = useRef<HTMLElement>(null);
  const { width: all } = useWidth(root);
  const base = useId();
  const { points, at, group } = view;
  const { asked, found } = shown;
  const width = Math.max(0, all - 24);
  const words = own.chart;
  const isRatio = asked.previous !== null;
  const heading = (column: number): string => now.facts?.columns[column]?.heading || texts.columns.noHeading;

  const frame = useMemo(() => frameOf(width, height), [width, height]);
  const scales = useMemo(() => {
    if (points === null || width === 0) return null;
    const across = { from: frame.left, to: frame.right, gap: 56 };
    const up = { from: frame.bottom, to: frame.top, gap: 26 };
    const y = logScale([points.y, points.flaggedY], up);
    const count = Math.max(
      ...points.bands.map((band) => band.to - 0.5),
      ...lastOf(points.x),
      ...lastOf(points.flaggedX, true),
    );
    const x = isRatio ? logScale([points.x, points.flaggedX], across) : placeScale(count, across);
    return x && y ? ([x, y] as const) : null;
  }, [points, frame, width, isRatio]);
  const paths = useMemo(() => {
    if (points === null || scales === null) return null;
    const { x, y, flaggedX, flaggedY, strong } = points;
    return {
      others: dotsPath(x, y, scales),
      near: diamondsPath(flaggedX, flaggedY, scales, R, (index) => strong[index] === 0),
      strong: diamondsPath(flaggedX, flaggedY, scales, R, (index) => strong[index] === 1),
    };
  }, [points, scales]);
  /** places in `flaggedX` from left to right */
  const byX = useMemo(() => {
    if (points === null) return [];
    return Array.from(points.at.keys()).sort((a, b) => points.flaggedX[a]! - points.flaggedX[b]!);
  }, [points]);

  if (points === null) return <figure ref={root} className={styles.figure} style={{ minHeight: height }} />;
  const flag = outliers.flags.at(at);
  const place = group ?? (found.groups === 1 ? 0 : (flag?.group ?? null));
  const facts = place === null ? undefined : outliers.groups.at(place);
  const fence = !scales ? null : isRatio ? facts && fenceCurve(facts, asked, scales) : fenceBands(points.bands, scales);
  const chosen = points.at.indexOf(at);
  const goOn = (index: number | undefined): void => {
    if (index !== undefined) outliers.walkTo(points.at[index]!);
  };
  const show = (index: number): void => {
    const row = outliers.flags.at(index);
    if (row) goTo(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const last = points.at.length - 1;
    if (key === 'Enter' || key === ' ') show(at);
    else if (key === 'ArrowRight') goOn(byX[Math.min(last, byX.indexOf(chosen) + 1)]);
    else if (key === 'ArrowLeft') goOn(byX[Math.max(0, byX.indexOf(chosen) - 1)]);
    else if (key === 'ArrowDown') goOn(Math.min(last, chosen + 1));
    else if (key === 'ArrowUp') goOn(Math.max(0, chosen - 1));
    else if (key === 'Home') goOn(0);
    else if (key === 'End') goOn(last);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!scales) return;
    const box = event.currentTarget.getBoundingClientRect();
    const pressed = [event.clientX - box.left, event.clientY - box.top] as const;
    const index = nearestPoint(points.flaggedX, points.flaggedY, scales, pressed, NEAR);
    if (index < 0) return;
    goOn(index);
    show(points.at[index]!);
  };

  const [xName, yName] = [isRatio ? heading(asked.previous) : '', heading(asked.current)];
  const rowsInOrder = asked.by.length > 0 && group === null ? words.groupOrder : words.order;
  const notes = [
    ...(points.x.length < points.others
      ? [fill(words.thinned, { all: formatNumber(points.others), shown: formatNumber(points.x.length) })]
      : []),
    ...(points.unplaced > 0 ? [fill(words.unplaced, { count: formatNumber(points.unplaced) })] : []),
    ...(fence?.lowUnplaced ? [words.lowUnplaced] : []),
    ...(isRatio && place === null ? [words.chooseGroup] : []),
    ...(facts?.undecided ? [words.noFence] : []),
  ];
  const told = flag && flagTexts(flag, asked, own);
  return (
    <figure ref={root} className={styles.figure}>
      {scales && paths ? (
        <div
          className={styles.picture}
          style={{ width, height }}
          tabIndex={0}
          data-chart="scatter"
          aria-label={fill(words.label, { flagged: formatNumber(points.at.length) })}
          aria-describedby={`${base}-about`}
          {...(points.at.length === 0
            ? { role: 'img' }
            : { role: 'listbox', ...(chosen >= 0 && { 'aria-activedescendant': `${base}-point` }) })}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <svg width={width} height={height} className={styles.svg} aria-hidden="true">
            <clipPath id={`${base}-clip`}>
              <rect x={frame.left} y={frame.top} width={frame.right - frame.left} height={frame.bottom - frame.top} />
            </clipPath>
            <ChartAxes
              frame={frame}
              x={scales[0]}
              y={scales[1]}
              xTitle={isRatio ? shortName(xName, 20) : rowsInOrder}
              yTitle={shortName(yName, 20)}
              language={language}
            />
            {fence && (
              <g clipPath={`url(#${base}-clip)`}>
                <path d={fence.inside} {...FENCE.inside} />
                <path d={fence.low} {...FENCE.line} />
                <path d={fence.high} {...FENCE.line} />
              </g>
            )}
            <path d={paths.others} {...OTHERS} />
            <path d={paths.near} {...FLAGGED.near} />
            <path d={paths.strong} {...FLAGGED.strong} />
          </svg>
          {chosen >= 0 && (
            <div
              id={`${base}-point`}
              role="option"
              aria-selected="true"
              aria-posinset={chosen + 1}
              aria-setsize={points.at.length}
              aria-label={told && told.flat().join(' ')}
              className={styles.ring}
              style={{
                left: scales[0].at(points.flaggedX[chosen]!) - RING / 2,
                top: scales[1].at(points.flaggedY[chosen]!) - RING / 2,
              }}
            />
          )}
        </div>
      ) : (
        <p className={mergeClasses(common.quiet, styles.empty)}>{words.nothing}</p>
      )}
      <ChartLegend
        others={words.others}
        flagged={words.flagged}
        strong={words.strong}
        fence={
          fence
            ? found.groups > 1 && facts && isRatio
              ? fill(words.fenceOf, { name: groupName(facts.by, own.shared) })
              : words.fence
            : null
        }
      />
      {notes.map((note) => (
        <p key={note} className={common.quiet}>
          {note}
        </p>
      ))}
      <p id={`${base}-about`} hidden>
        {fill(isRatio ? words.ratio : words.alone, { x: xName, y: yName })}
      </p>
    </figure>
  );
}

/** The largest place among points in ascending order, or in any order; none of none. */
function lastOf(values: Float64Array, anyOrder = false): readonly number[] {
  if (values.length === 0) return [];
  return [anyOrder ? values.reduce((most, value) => Math.max(most, value), 0) : values[values.length - 1]!];
}
