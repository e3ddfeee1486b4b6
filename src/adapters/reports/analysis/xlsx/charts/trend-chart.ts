import { fill } from '../../../../../locales/fill';
import { PERCENT } from '../../../../../core/indicators/indicator';
import { measureName } from '../../print/speech';
import type { PrintedTable } from '../../print/printed-table';
import type { BookSpeech } from '../book-speech';
import type { WrittenTable } from '../written-table';
import { linkTo, type ChartData } from './chart-data';
import { altText, type DrawnChart } from './drawn';

/** Growth month by month: a line for the cumulative, one for the month. Null where fewer than two months have a rate. */
export function trendChart(
  written: WrittenTable,
  printed: PrintedTable,
  data: ChartData,
  speech: BookSpeech,
): DrawnChart | null {
  const { table } = written;
  const columns = table.columns.flatMap(({ indicator }, at) => (indicator === 'growth' ? [at] : []));
  const some = columns.filter((at) => table.rows.filter((_, row) => written.figure(row, at)).length > 1);
  if (some.length === 0) return null;
  const measure = table.measure === null ? '' : measureName(table.measure, speech);
  const title = fill(speech.own.charts.trend, { measure });
  const names = some.map((at) => printed.headings[at]!.name);
  const body = table.rows.map((row, i) => [row.labels[0] ?? '', ...some.map((at) => linkTo(written.figure(i, at)))]);
  const block = data.block(title, [speech.own.item, ...names], body);
  const values = table.rows.map((row, i) => [row.labels[0] ?? '', written.figure(i, some[0]!)] as const);
  return {
    where: written.title,
    chart: {
      ...{ kind: 'line', title, alt: altText(title, values, written, speech), categories: block.column(0) },
      series: some.map((_, k) => ({ name: block.heading(k + 1), values: block.column(k + 1), labels: false })),
      ...{ valueFormat: '0.0', valueAxis: { title: PERCENT, format: '0' }, legend: 'bottom' },
    },
  };
}
