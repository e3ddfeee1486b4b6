import { tokens } from '@fluentui/react-components';
import { formatNumber } from '../../../../locales/format';
import { colourOf } from './chart-colours';
import type { ChartFigure } from './chart-figure';
import { niceTicks } from './nice-ticks';
import { barsOf, textOf } from './stack';
import { cutText, textWidth } from './text-width';

const ROW_PX = 22;
const BAR_PX = 12;
const TOP_PX = 4;
const AXIS_PX = 18;
/** Of the width, at most this much for names. */
const MOST_LABEL = 0.38;
/** Narrower than this there is room for fewer ticks. */
const NARROW_PX = 420;
const SMALL = 11;

export const barsHeight = ({ categories }: ChartFigure): number => TOP_PX + categories.length * ROW_PX + AXIS_PX;

/** Bars from left to right, a line a category: names of any length are read in the narrowest pane. */
export function BarsPicture({ figure, width }: { readonly figure: ChartFigure; readonly width: number }) {
  const { categories, series } = figure;
  const bars = barsOf(figure);
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const ticks = niceTicks(Math.min(0, ...ends), Math.max(0, ...ends), width < NARROW_PX ? 3 : 5);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const names = Math.min(Math.max(...categories.map(textWidth)) + 8, width * MOST_LABEL);
  const values = Math.max(...categories.map((_, at) => textWidth(textOf(figure, at)))) + 8;
  const [from, to] = [names, width - values];
  const x = (value: number): number => from + ((value - low) / (high - low)) * (to - from);
  const bottom = barsHeight(figure) - AXIS_PX;
  const middle = (at: number): number => TOP_PX + at * ROW_PX + ROW_PX / 2;
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={TOP_PX}
            y2={bottom}
            stroke={tick === 0 ? tokens.colorNeutralForeground3 : tokens.colorNeutralStroke2}
          />
          <text x={x(tick)} y={bottom + 14} textAnchor="middle" fontSize={SMALL} fill={tokens.colorNeutralForeground2}>
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <rect
          key={`${String(bar.series)} ${String(bar.category)}`}
          x={Math.min(x(bar.from), x(bar.to))}
          y={middle(bar.category) - BAR_PX / 2}
          width={Math.max(1, Math.abs(x(bar.to) - x(bar.from)))}
          height={BAR_PX}
          fill={colourOf(series[bar.series]!.colour ?? 0)}
        />
      ))}
      {categories.map((name, at) => {
        const end = Math.max(0, ...bars.filter(({ category }) => category === at).flatMap((bar) => [bar.from, bar.to]));
        return (
          <g key={`${String(at)} ${name}`} fill="currentColor">
            <text x={names - 6} y={middle(at) + 4} textAnchor="end" fontSize="12">
              {cutText(name, names - 8)}
            </text>
            <text x={x(end) + 4} y={middle(at) + 4} fontSize={SMALL}>
              {textOf(figure, at)}
            </text>
          </g>
        );
      })}
    </>
  );
}
