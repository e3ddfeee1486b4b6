import { escapeMarkup as esc } from '../../../escape';
import type { Speech } from '../../print/speech';
import { chartFigure, percent, type ChartFrame } from './chart-figure';

/** One bar: from one value to another (a step of a waterfall), or from zero. */
export interface Bar {
  readonly label: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly look: 'rise' | 'fall' | 'total';
}

const ROW = 34;
const LABEL = 14;
const BAR = { top: 20, height: 9 };

/** Label and value on one line, the bar below it: nothing can collide, however narrow the screen is. */
function barMarks(bar: Bar, at: number, low: number, width: number): string {
  const y = at * ROW;
  const place = (value: number): number => ((value - low) / width) * 100;
  const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)].map(place);
  const zero = percent(place(0));
  return [
    `<text x="0" y="${String(y + LABEL)}">${esc(bar.label)}</text>`,
    `<text x="100%" y="${String(y + LABEL)}" text-anchor="end">${esc(bar.text)}</text>`,
    `<rect class="${bar.look}" x="${percent(left!)}" y="${String(y + BAR.top)}" width="${percent(Math.max(right! - left!, 0.4))}" height="${String(BAR.height)}"/>`,
    `<line class="axis" x1="${zero}" x2="${zero}" y1="${String(y + BAR.top - 2)}" y2="${String(y + BAR.top + BAR.height + 2)}"/>`,
  ].join('');
}

/** Horizontal bars, one a row, over one scale that has zero in it; '' for none. */
export function bars(frame: Omit<ChartFrame, 'height'>, all: readonly Bar[], speech: Speech): string {
  if (all.length === 0) return '';
  const ends = [0, ...all.flatMap(({ from, to }) => [from, to])];
  const low = Math.min(...ends);
  const width = Math.max(...ends) - low || 1;
  const marks = all.map((bar, at) => barMarks(bar, at, low, width)).join('');
  return chartFigure({ ...frame, height: all.length * ROW }, marks, '', speech);
}
