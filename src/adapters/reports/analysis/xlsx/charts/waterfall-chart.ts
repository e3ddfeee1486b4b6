import { addressOf } from '../../../../../core/model/cell';
import { POINTS } from '../../../../../core/indicators/indicator';
import { formatUnit } from '../../../../../locales/format';
import { WATERFALL_COLORS } from '../../../../ooxml/chart-palette';
import type { ChartSeries } from '../../../../ooxml/chart-spec';
import { waterfallSteps, type WaterfallColumn } from '../../../../ooxml/waterfall-steps';
import type { BookSpeech } from '../book-speech';
import type { WrittenFigure, WrittenTable } from '../written-table';
import { linkTo, type ChartData, type DataBlock, type DataField } from './chart-data';
import { altText, partsAndTotal, type DrawnChart } from './drawn';

const SIGNED = '+0.0;-0.0;0.0';
const MOST_STEPS = 11;
/** Columns of the block: label, step, running total before and after it, then the parts of its column. */
const STEP = 1;
const FROM = 2;
const TO = 3;
const PARTS = ['base', 'riseAbove', 'riseBelow', 'fallAbove', 'fallBelow', 'total', 'top'] as const;

/** The parts of a column as formulas over the running totals a and b: `waterfallSteps` in the language of a sheet. */
function partFormulas(a: string, b: string, total: boolean): Record<(typeof PARTS)[number], string> {
  if (total) {
    return { base: '0', riseAbove: '0', riseBelow: '0', fallAbove: '0', fallBelow: '0', total: b, top: `MAX(${b},0)` };
  }
  const [low, high] = [`MIN(${a},${b})`, `MAX(${a},${b})`];
  const above = `MAX(${high},0)-MAX(${low},0)`;
  const below = `MIN(${low},0)-MIN(${high},0)`;
  return {
    base: `IF(${low}>0,${low},IF(${high}<0,${high},0))`,
    riseAbove: `IF(${b}>=${a},${above},0)`,
    riseBelow: `IF(${b}>=${a},${below},0)`,
    fallAbove: `IF(${b}>=${a},0,${above})`,
    fallBelow: `IF(${b}>=${a},0,${below})`,
    total: '0',
    top: high,
  };
}

interface Step {
  readonly label: string;
  readonly field: Exclude<DataField, string | null>;
  readonly total: boolean;
}

/** Parts in their order; those that are not shown one by one are one step, so that the steps end at the total. */
function stepsOf(written: WrittenTable, at: number, top: number, speech: BookSpeech): Step[] | null {
  const { parts, total } = partsAndTotal(written);
  const whole = total < 0 ? null : written.figure(total, at);
  const shown = parts.flatMap((row) => {
    const figure = written.figure(row, at);
    return figure ? [{ label: written.labels[row]!, figure }] : [];
  });
  if (!whole || shown.length < 2) return null;
  const first = shown.length > MOST_STEPS + 1 ? shown.slice(0, MOST_STEPS) : shown;
  const link = (figure: WrittenFigure) => linkTo(figure, SIGNED) as Step['field'];
  const steps: Step[] = first.map(({ label, figure }) => ({ label, field: link(figure), total: false }));
  if (first.length < parts.length) {
    const [from, to] = [top, top + first.length - 1].map((row) => addressOf({ row, column: STEP }));
    const value = whole.value - first.reduce((sum, { figure }) => sum + figure.value, 0);
    const formula = `${link(whole).formula}-SUM(${from!}:${to!})`;
    steps.push({ label: speech.book.rest, field: { formula, value, format: SIGNED }, total: false });
  }
  return [...steps, { label: speech.own.total, field: link(whole), total: true }];
}

function rowsOf(steps: readonly Step[], top: number): DataField[][] {
  const columns = waterfallSteps(steps.map(({ field, total }) => ({ value: field.value, total })));
  let running = 0;
  return steps.map(({ label, field, total }, i) => {
    const row = top + i;
    const at = (column: number, of = row): string => addressOf({ row: of, column });
    const from = total ? 0 : running;
    running = total ? field.value : running + field.value;
    const before = i === 0 || total ? '0' : at(TO, row - 1);
    const formulas = partFormulas(at(FROM), at(TO), total);
    return [
      ...[label, field, { formula: before, value: from }],
      { formula: total ? at(STEP) : `${at(FROM)}+${at(STEP)}`, value: running },
      ...PARTS.map((part): DataField => ({ formula: formulas[part], value: columns[i]![part] })),
    ];
  });
}

function seriesOf(block: DataBlock, { book, own }: BookSpeech): ChartSeries[] {
  const looks: Readonly<Record<keyof WaterfallColumn, Partial<ChartSeries> & Pick<ChartSeries, 'name'>>> = {
    base: { name: book.parts.base, color: null, inLegend: false },
    riseAbove: { name: book.rise, color: WATERFALL_COLORS.rise },
    riseBelow: { name: book.rise, color: WATERFALL_COLORS.rise, inLegend: false },
    fallAbove: { name: book.fall, color: WATERFALL_COLORS.fall },
    fallBelow: { name: book.fall, color: WATERFALL_COLORS.fall, inLegend: false },
    total: { name: own.total, color: WATERFALL_COLORS.total },
    top: { name: book.parts.top, color: null, inLegend: false, as: 'line', labelCells: block.column(STEP) },
  };
  return PARTS.map((part, k) => ({ ...looks[part], values: block.column(TO + 1 + k) }));
}

/** 拉动: the parts one after the other up to the growth of the whole, in points. Null where the whole has no growth. */
export function waterfallChart(written: WrittenTable, data: ChartData, speech: BookSpeech): DrawnChart | null {
  const at = written.table.columns.findIndex(({ indicator }) => indicator === 'contribution');
  const steps = at < 0 ? null : stepsOf(written, at, data.bodyTop, speech);
  if (!steps) return null;
  const { book, own, words } = speech;
  const title = own.charts.contribution;
  const heads = [
    own.item,
    own.indicators.contribution,
    book.before,
    book.after,
    ...PARTS.map((one) => book.parts[one]),
  ];
  const block = data.block(title, heads, rowsOf(steps, data.bodyTop));
  const values = written.labels.map((label, row) => [label, written.figure(row, at)] as const);
  return {
    where: written.title,
    chart: {
      ...{ kind: 'waterfall', title, alt: altText(title, values, written, speech), categories: block.column(0) },
      ...{ series: seriesOf(block, speech), valueFormat: '0.0', legend: 'bottom', gapWidth: 40 },
      categoryAxis: { level: true },
      valueAxis: { title: formatUnit(POINTS, words), format: '0.0' },
    },
  };
}
