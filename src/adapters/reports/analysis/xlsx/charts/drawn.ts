import type { ChartSpec } from '../../../../ooxml/chart-spec';
import { fill } from '../../../../../locales/fill';
import type { BookSpeech } from '../book-speech';
import type { WrittenFigure, WrittenTable } from '../written-table';

/** A chart before it has a place on the sheet, with the table that has its figures. */
export interface DrawnChart {
  readonly chart: Omit<ChartSpec, 'at'>;
  readonly where: string;
}

/** Most points that are read out; the table has all. */
const SPOKEN = 14;

/** What a chart shows, in words: its title, its values, and the table they stand in. */
export function altText(
  title: string,
  values: readonly (readonly [label: string, figure: WrittenFigure | null])[],
  table: WrittenTable,
  { book, own, words }: BookSpeech,
): string {
  const spoken = values
    .flatMap(([label, figure]) => (figure ? [fill(book.value, { label, text: figure.text })] : []))
    .slice(0, SPOKEN)
    .join(words.terms.semicolon);
  return fill(book.alt, { title, values: spoken, where: fill(own.charts.alt, { table: table.title }) });
}

/** Rows of a table that are parts of a whole, and the total; indexes. */
export function partsAndTotal({ table }: WrittenTable): { readonly parts: number[]; readonly total: number } {
  const parts = table.rows.flatMap(({ role, indent }, i) => (role === 'part' && indent <= 1 ? [i] : []));
  return { parts, total: table.rows.findIndex(({ role }) => role === 'total') };
}
