import { formatNumber } from '../../../../../locales/format';
import { escapeMarkup as esc } from '../../../escape';
import type { Speech } from '../../print/speech';
import { chartFigure, percent, type ChartFrame } from './chart-figure';
import { ticks } from './ticks';

export interface Line {
  readonly name: string;
  /** null = no value: the line has a gap */
  readonly values: readonly (number | null)[];
}

const HEIGHT = 230;
const AREA = { left: 9, right: 98, top: 12, bottom: 200 };
const MOST_LABELS = 5;
const SIDE = 100;

/** Stretches of a line without a gap, as points in a square of 100. */
function stretches({ values }: Line, x: (at: number) => number, y: (value: number) => number): string[] {
  const all: string[][] = [[]];
  values.forEach((value, at) => {
    if (value === null) all.push([]);
    else all.at(-1)!.push(`${String(Math.round(x(at) * SIDE) / SIDE)},${String(Math.round(y(value) * SIDE) / SIDE)}`);
  });
  // a single point is a line of no length, drawn by its round ends
  return all
    .filter((points) => points.length > 0)
    .map((points) => (points.length > 1 ? points : [...points, ...points]).join(' '));
}

function axisMarks(scale: readonly number[], y: (value: number) => number): string {
  return scale
    .map((value) => {
      const at = String(AREA.top + (y(value) / SIDE) * (AREA.bottom - AREA.top));
      const look = value === 0 ? 'axis' : 'grid';
      return (
        `<line class="${look}" x1="${percent(AREA.left)}" x2="${percent(AREA.right)}" y1="${at}" y2="${at}"/>` +
        `<text class="small" x="${percent(AREA.left - 1)}" y="${at}" dy="4" text-anchor="end">${esc(formatNumber(value))}</text>`
      );
    })
    .join('');
}

/** Labels under the axis: as many as fit a narrow screen, the last one always. */
function labelMarks(labels: readonly string[], x: (at: number) => number): string {
  const every = Math.max(1, Math.ceil((labels.length - 1) / (MOST_LABELS - 1)));
  return labels
    .map((label, at) => {
      const back = labels.length - 1 - at;
      if (back % every !== 0) return '';
      const place = AREA.left + (x(at) / SIDE) * (AREA.right - AREA.left);
      const anchor = back === 0 ? 'end' : at === 0 ? 'start' : 'middle';
      return `<text class="small" x="${percent(place)}" y="${String(AREA.bottom + 20)}" text-anchor="${anchor}">${esc(label)}</text>`;
    })
    .join('');
}

/** Lines over months; told apart by their dashes, not by colour alone. '' where no line has a value. */
export function lines(
  frame: Omit<ChartFrame, 'height'>,
  labels: readonly string[],
  all: readonly Line[],
  speech: Speech,
): string {
  const values = all.flatMap((line) => line.values).filter((value) => value !== null);
  if (values.length === 0) return '';
  const scale = ticks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [scale[0]!, scale.at(-1)!];
  const y = (value: number): number => SIDE - ((value - low) / (high - low)) * SIDE;
  const x = (at: number): number => (labels.length < 2 ? SIDE / 2 : (at / (labels.length - 1)) * SIDE);
  const drawn = all.flatMap((line, at) =>
    stretches(line, x, y).map((points) => `<polyline class="line line${String(at)}" points="${points}"/>`),
  );
  const plot =
    `<svg x="${percent(AREA.left)}" y="${String(AREA.top)}" width="${percent(AREA.right - AREA.left)}"` +
    ` height="${String(AREA.bottom - AREA.top)}" viewBox="0 0 ${String(SIDE)} ${String(SIDE)}" preserveAspectRatio="none" overflow="visible">${drawn.join('')}</svg>`;
  const legend = all.length < 2 ? '' : all.map(({ name }, at) => legendMark(name, at)).join('');
  return chartFigure({ ...frame, height: HEIGHT }, axisMarks(scale, y) + labelMarks(labels, x) + plot, legend, speech);
}

function legendMark(name: string, at: number): string {
  const line = `<line class="line line${String(at)}" x1="0" x2="28" y1="5" y2="5"/>`;
  return ` <span class="legend"><svg width="28" height="10" aria-hidden="true">${line}</svg> ${esc(name)}</span>`;
}
