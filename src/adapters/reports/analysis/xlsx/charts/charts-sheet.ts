import { fill } from '../../../../../locales/fill';
import type { ChartSpec } from '../../../../ooxml/chart-spec';
import type { CellSpec, SheetSpec } from '../../../../ooxml/write-spec';
import type { BookSpeech } from '../book-speech';
import { LOOK } from '../look';
import type { DrawnChart } from './drawn';

/** Two charts on a page of A4 upright: ten columns fill its width, 26 rows half its height. */
const COLUMNS = 10;
const WIDTH = 9;
const ROWS = 24;
const PITCH = 26;
const A_PAGE = 2;

/** The sheet with all charts, each above the words that say where its figures stand. */
export function chartsSheet(drawn: readonly DrawnChart[], speech: BookSpeech): SheetSpec {
  const { book, own } = speech;
  const charts = drawn.map(({ chart }, i): ChartSpec => {
    const top = i * PITCH;
    return { ...chart, at: { top, bottom: top + ROWS - 1, left: 0, right: COLUMNS - 1 } };
  });
  const cells = drawn.map(({ where }, i): CellSpec => ({
    ...{ row: i * PITCH + ROWS, column: 0, style: LOOK.left },
    content: { type: 'text', value: fill(own.charts.alt, { table: where }) },
  }));
  const bottom = drawn.length * PITCH - 1;
  return {
    name: book.charts,
    ...{ cells, charts, gridLines: false },
    columns: Array.from({ length: COLUMNS }, (_, column) => ({ column, width: WIDTH })),
    print: {
      ...{ orientation: 'portrait', fit: { wide: 1, tall: 0 }, centred: true, footer: `&C${book.page}` },
      area: { top: 0, bottom, left: 0, right: COLUMNS - 1 },
      breaks: drawn.flatMap((_, i) => (i > 0 && i % A_PAGE === 0 ? [i * PITCH] : [])),
    },
  };
}
