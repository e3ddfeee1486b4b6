import { fill } from '../../../../../locales/fill';
import { escapeMarkup as esc } from '../../../escape';
import type { Speech } from '../../print/speech';

/** A drawing with its name and what it says in one sentence; the figures stand in the table beside it. */
export interface ChartFrame {
  /** unique on the page */
  readonly id: string;
  readonly title: string;
  /** title of the table that has the same figures */
  readonly table: string;
  /** in px; widths are in percent, so that texts keep their size on a narrow screen */
  readonly height: number;
}

/** A drawing as a figure: named for those who do not see it. */
export function chartFigure(
  { id, title, table, height }: ChartFrame,
  marks: string,
  legend: string,
  { own }: Speech,
): string {
  const desc = fill(own.charts.alt, { table });
  return [
    '<figure>',
    `<figcaption>${esc(title)}${legend}</figcaption>`,
    `<svg role="img" aria-labelledby="${esc(id)}-t ${esc(id)}-d" width="100%" height="${String(height)}">`,
    `<title id="${esc(id)}-t">${esc(title)}</title><desc id="${esc(id)}-d">${esc(desc)}</desc>`,
    marks,
    '</svg>',
    '</figure>',
  ].join('');
}

/** A coordinate in percent. */
export function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
