import { tokens } from '@fluentui/react-components';
import type { Language } from '../../../../../locales/language';
import { shortFigure } from '../figure-texts';
import type { Frame } from './chart-frame';
import type { Scale } from './scale';

const SMALL = 11;

interface ChartAxesProps {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly language: Language;
}

/** Grid, round figures beside it, and what either side is. */
export function ChartAxes({ frame, x, y, xTitle, yTitle, language }: ChartAxesProps) {
  const { left, right, top, bottom } = frame;
  const quiet = { fontSize: SMALL, fill: tokens.colorNeutralForeground2 };
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y.at(tick)} y2={y.at(tick)} stroke={tokens.colorNeutralStroke3} />
          <text x={left - 5} y={y.at(tick) + 4} textAnchor="end" {...quiet}>
            {shortFigure(tick, language)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x.at(tick)} x2={x.at(tick)} y1={top} y2={bottom} stroke={tokens.colorNeutralStroke3} />
          <text x={x.at(tick)} y={bottom + 14} textAnchor="middle" {...quiet}>
            {shortFigure(tick, language)}
          </text>
        </g>
      ))}
      <path
        d={`M${String(left)} ${String(top)}V${String(bottom)}H${String(right)}`}
        fill="none"
        stroke={tokens.colorNeutralStroke1}
      />
      <text x={4} y={11} {...quiet}>
        ↑ {yTitle}
      </text>
      <text x={right} y={bottom + 29} textAnchor="end" {...quiet}>
        {xTitle} →
      </text>
    </>
  );
}
