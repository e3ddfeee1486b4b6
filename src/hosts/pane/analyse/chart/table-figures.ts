import type { PrintedTable } from '../../../../adapters/reports/analysis/print/printed-table';
import { measureName, type Speech } from '../../../../adapters/reports/analysis/print/speech';
import type { AnalysisCell, AnalysisColumn, AnalysisIndicator, AnalysisTable } from '../../../../core/model/analysis';
import { fill } from '../../../../locales/fill';
import { formatUnit } from '../../../../locales/format';
import type { ChartFigure, FigureSeries } from './chart-figure';

/** Most bars of one picture; the others are in the table. */
const MOST_BARS = 15;
/** Places in the palette: up, down, and the whole. */
const UP = 0;
const DOWN = 1;
const WHOLE = 2;

const valueOf = (cell: AnalysisCell | null | undefined): number | null =>
  cell?.suppressed === null && cell.result.state === 'value' ? cell.result.value : null;

interface Drawn {
  readonly table: AnalysisTable;
  readonly printed: PrintedTable;
  readonly speech: Speech;
}

type Frame = Pick<ChartFigure, 'title' | 'alt' | 'unit' | 'decimals'>;

function frameOf({ printed, speech }: Drawn, column: AnalysisColumn, title: string): Frame {
  const { unit, decimals } = column;
  const alt = fill(speech.own.charts.alt, { table: printed.title });
  return { title, alt, unit: unit === null ? null : formatUnit(unit, speech.words), decimals: decimals ?? 1 };
}

/** Rows that are parts of a whole and have a value in the column, as they stand in the table. */
function partsOf({ table, printed }: Drawn, column: number) {
  return table.rows
    .flatMap(({ role, cells }, at) => {
      const value = valueOf(cells[column]);
      const { label, cells: texts } = printed.rows[at]!;
      return role === 'total' || value === null ? [] : [{ label, value, text: texts[column]! }];
    })
    .slice(0, MOST_BARS);
}

const painted = (colour: number | null, values: FigureSeries['values'], texts: FigureSeries['texts'] = []) => ({
  name: '',
  ...{ values, texts, colour },
  line: false,
  inLegend: false,
});

function bars(drawn: Drawn, at: number, title: string): ChartFigure[] {
  const parts = partsOf(drawn, at);
  if (parts.length < 2) return [];
  const values = parts.map(({ value }) => value);
  const texts = parts.map(({ text }) => text);
  return [
    {
      kind: 'bar',
      ...frameOf(drawn, drawn.table.columns[at]!, title),
      categories: parts.map(({ label }) => label),
      series: [painted(UP, values, texts)],
    },
  ];
}

/** Contributions one after another, up to the growth of the whole. */
function waterfall(drawn: Drawn, at: number): ChartFigure[] {
  const { table, printed, speech } = drawn;
  const parts = partsOf(drawn, at);
  const whole = table.rows.findIndex(({ role }) => role === 'total');
  const growth = valueOf(table.rows[whole]?.cells[at]);
  if (parts.length < 2) return [];
  let so = 0;
  const steps = parts.map(({ label, value, text }) => {
    const from = so;
    so += value;
    return { label, text, from, to: so, colour: value < 0 ? DOWN : UP };
  });
  const last =
    growth === null
      ? []
      : [
          {
            label: printed.rows[whole]!.label,
            text: printed.rows[whole]!.cells[at]!,
            from: 0,
            to: growth,
            colour: WHOLE,
          },
        ];
  const all = [...steps, ...last];
  const series = [UP, DOWN, WHOLE].flatMap((colour) => [
    painted(
      null,
      all.map((step) => (step.colour === colour ? step.from : null)),
    ),
    painted(
      colour,
      all.map((step) => (step.colour === colour ? step.to : null)),
      all.map((step) => (step.colour === colour ? step.text : null)),
    ),
  ]);
  return [
    {
      kind: 'waterfall',
      ...frameOf(drawn, table.columns[at]!, speech.own.charts.contribution),
      categories: all.map(({ label }) => label),
      series,
    },
  ];
}

function trend(drawn: Drawn): ChartFigure[] {
  const { table, printed, speech } = drawn;
  const columns = table.columns.flatMap(({ indicator }, at) => (indicator === 'growth' ? [at] : []));
  const series = columns.map((at, colour) => ({
    name: printed.headings[at]!.name,
    values: table.rows.map(({ cells }) => valueOf(cells[at])),
    texts: [],
    colour,
    line: true,
    inLegend: true,
  }));
  if (!series.some(({ values }) => values.some((value) => value !== null))) return [];
  const measure = table.measure === null ? '' : measureName(table.measure, speech);
  const title = fill(speech.own.charts.trend, { measure });
  return [
    {
      kind: 'line',
      ...frameOf(drawn, table.columns[columns[0]!]!, title),
      categories: table.rows.map(({ labels }) => labels[0] ?? ''),
      series,
    },
  ];
}

/** The parts of the whole, and the sell-through of each. */
function ofGroups(drawn: Drawn): ChartFigure[] {
  const { table, speech } = drawn;
  return table.columns.flatMap(({ indicator, of }, at) => {
    const name = of === null ? '' : measureName(of, speech);
    if (indicator === 'share') return bars(drawn, at, fill(speech.own.charts.structure, { measure: name }));
    const sells = indicator === 'rate' && speech.names.measures.get(of ?? '')?.ratio === 'sell-through';
    return sells ? bars(drawn, at, fill(speech.own.charts.sellThrough, { ratio: name })) : [];
  });
}

function ofColumn(drawn: Drawn, indicator: AnalysisIndicator): ChartFigure[] {
  const at = drawn.table.columns.findIndex((column) => column.indicator === indicator);
  return at < 0 ? [] : bars(drawn, at, drawn.printed.headings[at]!.name);
}

/** The charts that go with a table; none for a table that has none. Withheld figures are not drawn. */
export function tableFigures(table: AnalysisTable, printed: PrintedTable, speech: Speech): readonly ChartFigure[] {
  const drawn = { table, printed, speech };
  switch (table.kind) {
    case 'trend':
      return trend(drawn);
    case 'group':
      return ofGroups(drawn);
    case 'contribution': {
      const at = table.columns.findIndex(({ indicator }) => indicator === 'contribution');
      return at < 0 ? [] : waterfall(drawn, at);
    }
    case 'growth-rank':
      return ofColumn(drawn, 'growth');
    case 'plan':
      return ofColumn(drawn, 'plan-completion');
    default:
      return [];
  }
}
