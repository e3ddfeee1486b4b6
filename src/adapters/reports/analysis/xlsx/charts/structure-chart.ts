import { addressOf } from '../../../../../core/model/cell';
import { PERCENT } from '../../../../../core/indicators/indicator';
import { fill } from '../../../../../locales/fill';
import { quotedSheet } from '../../../../ooxml/write-range';
import { measureName } from '../../print/speech';
import { shortSpan } from '../../print/span-text';
import type { AnalysisReport } from '../../report';
import type { BookSpeech } from '../book-speech';
import type { WrittenFigure, WrittenTable } from '../written-table';
import type { ChartData, DataField } from './chart-data';
import { linkTo } from './chart-data';
import { altText, partsAndTotal, type DrawnChart } from './drawn';

/** Parts that have a colour of their own; the others are drawn together. */
const MOST_PARTS = 7;
const WHOLE = 100;

/** The share a year ago: this year's less its change. */
function shareThen(share: WrittenFigure, change: WrittenFigure | null): DataField {
  if (!change) return null;
  const [now, more] = [share, change].map((one) => `${quotedSheet(one.sheet)}!${addressOf(one)}`);
  return { formula: `${now!}-${more!}`, value: share.value - change.value };
}

/** What is left of a hundred below these rows; null in a column that has gaps. */
function restField(fields: readonly DataField[], column: number, top: number): DataField {
  if (fields.some((field) => field === null)) return null;
  const sum = fields.reduce((all, field) => all + (typeof field === 'object' && field ? field.value : 0), 0);
  const [from, to] = [top, top + fields.length - 1].map((row) => addressOf({ row, column }));
  return { formula: `${String(WHOLE)}-SUM(${from!}:${to!})`, value: WHOLE - sum };
}

/** 构成: two columns, a year ago and now, each adding up to a hundred. Null where there are fewer than two parts. */
export function structureChart(
  written: WrittenTable,
  { analysis }: AnalysisReport,
  data: ChartData,
  speech: BookSpeech,
): DrawnChart | null {
  const { table } = written;
  const at = table.columns.findIndex(({ indicator }) => indicator === 'share');
  const changeAt = table.columns.findIndex(({ indicator }) => indicator === 'share-change');
  const { parts } = partsAndTotal(written);
  const shown = parts
    .flatMap((row) => {
      const share = written.figure(row, at);
      return share ? [{ label: written.labels[row]!, share, change: written.figure(row, changeAt) }] : [];
    })
    .sort((a, b) => b.share.value - a.share.value);
  if (at < 0 || shown.length < 2) return null;
  const first = shown.length > MOST_PARTS + 1 ? shown.slice(0, MOST_PARTS) : shown;
  const { own, book } = speech;
  const title = fill(own.charts.structure, { measure: measureName(table.columns[at]!.of ?? '', speech) });
  const rows: DataField[][] = first.map(({ label, share, change }) => [label, shareThen(share, change), linkTo(share)]);
  // a year ago some had no share of their own: without it the column would not add up
  const known = rows.every((fields) => fields[1] !== null);
  const columns = known ? [1, 2] : [2];
  if (first.length < parts.length) {
    const top = data.bodyTop;
    const rest = columns.map((column) =>
      restField(
        rows.map((fields) => fields[column]!),
        column,
        top,
      ),
    );
    rows.push([book.rest, known ? rest[0]! : null, rest.at(-1)!]);
  }
  const months = shortSpan(analysis.period, analysis.basis, speech);
  const block = data.block(title, [own.item, own.indicators.base, months], rows);
  const values = first.map(({ label, share }) => [label, share] as const);
  return {
    where: written.title,
    chart: {
      ...{ kind: 'stacked-column', title, alt: altText(title, values, written, speech) },
      categories: block.headings(columns[0]!, 2),
      series: rows.map((_, i) => ({ name: block.row(i, 0, 0), values: block.row(i, columns[0]!, 2) })),
      ...{ valueFormat: '0.0', labels: true, legend: 'right', gapWidth: 70 },
      valueAxis: { title: PERCENT, format: '0', min: 0, max: WHOLE },
    },
  };
}
