import { tokens } from '@fluentui/react-components';
import { formatNumber } from '../../../../locales/format';
import { colourOf } from './chart-colours';
import type { ChartFigure } from './chart-figure';
import { niceTicks } from './nice-ticks';
import { textWidth } from './text-width';

export const LINES_HEIGHT = 190;
const TOP_PX = 10;
const AXIS_PX = 22;
const SMALL = 11;
const TICKS = 4;

type Place = (value: number) => number;

/** A line through the values that are known; a gap breaks it. */
function pathOf(values: readonly (number | null)[], x: Place, y: Place): string {
  let pen = false;
  return values
    .map((value, at) => {
      if (value === null) {
        pen = false;
        return '';
      }
      const step = `${pen ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = true;
      return step;
    })
    .join('');
}

/** Lines over months; told apart by dashes too, not by colour alone. */
export function LinesPicture({ figure, width }: { readonly figure: ChartFigure; readonly width: number }) {
  const { categories, series } = figure;
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), TICKS);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const bottom = LINES_HEIGHT - AXIS_PX;
  const y: Place = (value) => bottom - ((value - low) / (high - low)) * (bottom - TOP_PX);
  const left = Math.max(...ticks.map((tick) => textWidth(formatNumber(tick)))) + 10;
  const slot = (width - 8 - left) / Math.max(1, categories.length);
  const x: Place = (at) => left + slot * (at + 0.5);
  const every = Math.max(1, Math.ceil((Math.max(...categories.map(textWidth)) + 8) / slot));
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width - 8}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? tokens.colorNeutralForeground3 : tokens.colorNeutralStroke2}
          />
          <text x={left - 5} y={y(tick) + 4} textAnchor="end" fontSize={SMALL} fill={tokens.colorNeutralForeground2}>
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {categories.map((name, at) =>
        (categories.length - 1 - at) % every === 0 ? (
          <text
            key={`${String(at)} ${name}`}
            x={Math.min(x(at), width - textWidth(name) / 2)}
            y={LINES_HEIGHT - 6}
            textAnchor="middle"
            fontSize={SMALL}
            fill={tokens.colorNeutralForeground2}
          >
            {name}
          </text>
        ) : null,
      )}
      {series.map((one, at) => {
        const colour = colourOf(one.colour ?? 0);
        return (
          <g key={at} stroke={colour} fill={colour}>
            <path
              d={pathOf(one.values, x, y)}
              fill="none"
              strokeWidth="2"
              strokeLinejoin="round"
              {...(at > 0 && { strokeDasharray: '5 3' })}
            />
            {one.values.map((value, i) =>
              value === null ? null : <circle key={i} cx={x(i)} cy={y(value)} r="2.5" stroke="none" />,
            )}
          </g>
        );
      })}
    </>
  );
}
