import { PERCENT } from '../../../../../core/indicators/indicator';
import { fill } from '../../../../../locales/fill';
import { measureName } from '../../print/speech';
import type { BookSpeech } from '../book-speech';
import type { WrittenTable } from '../written-table';
import { linkTo, type ChartData } from './chart-data';
import { altText, type DrawnChart } from './drawn';

/** 产销率 of each group and of all. Null where no group has one. */
export function sellThroughChart(written: WrittenTable, data: ChartData, speech: BookSpeech): DrawnChart | null {
  const { table } = written;
  const at = table.columns.findIndex(
    ({ of, indicator }) => indicator === 'rate' && speech.names.measures.get(of ?? '')?.ratio === 'sell-through',
  );
  const rows = table.rows.flatMap((_, row) => {
    const figure = written.figure(row, at);
    return figure ? [{ label: written.labels[row]!, figure }] : [];
  });
  if (at < 0 || rows.length < 2) return null;
  const ratio = measureName(table.columns[at]!.of!, speech);
  const title = fill(speech.own.charts.sellThrough, { ratio });
  const block = data.block(
    title,
    [speech.own.item, ratio],
    rows.map(({ label, figure }) => [label, linkTo(figure)]),
  );
  const values = rows.map(({ label, figure }) => [label, figure] as const);
  return {
    where: written.title,
    chart: {
      ...{ kind: 'bar', title, alt: altText(title, values, written, speech), categories: block.column(0) },
      series: [{ name: block.heading(1), values: block.column(1) }],
      ...{ valueFormat: '0.0', labels: true, legend: 'none', gapWidth: 45 },
      valueAxis: { title: PERCENT, format: '0', min: 0 },
    },
  };
}
