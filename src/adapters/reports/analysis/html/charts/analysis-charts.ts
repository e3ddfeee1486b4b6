import type { AnalysisCell, AnalysisTable } from '../../../../../core/model/analysis';
import { fill } from '../../../../../locales/fill';
import type { AnalysisReport } from '../../report';
import { printedTable, type PrintedTable } from '../../print/printed-table';
import { measureName, type Speech } from '../../print/speech';
import { bars, type Bar } from './bars';
import { lines } from './lines';

/** Most bars of one drawing; the smaller parts are in the table. */
const MOST_BARS = 12;

const valueOf = (cell: AnalysisCell | null | undefined): number | null =>
  cell?.suppressed === null && cell.result.state === 'value' ? cell.result.value : null;

interface Drawing {
  readonly table: AnalysisTable;
  readonly printed: PrintedTable;
  readonly speech: Speech;
}

/** The bars of a column, of rows that are no total; a bar with a value each. */
function barsOf({ table, printed }: Drawing, column: number): Bar[] {
  return table.rows
    .flatMap((row, at): Bar[] => {
      const value = valueOf(row.cells[column]);
      if (row.role === 'total' || value === null) return [];
      const { label, cells } = printed.rows[at]!;
      return [{ label, text: cells[column]!, from: 0, to: value, look: value < 0 ? 'fall' : 'rise' }];
    })
    .slice(0, MOST_BARS);
}

function frameOf({ table, printed }: Drawing, what: string, title: string) {
  return { id: `${table.id}-${what}`.replace(/[^\w-]/g, '-'), title, table: printed.title };
}

/** Contributions one after the other, up to the growth of the whole. */
function waterfall(drawing: Drawing, column: number): string {
  const { table, printed, speech } = drawing;
  let so = 0;
  const steps = barsOf(drawing, column).map((bar): Bar => {
    const from = so;
    so += bar.to;
    return { ...bar, from, to: so };
  });
  const at = table.rows.findIndex((row) => row.role === 'total');
  const total = valueOf(table.rows[at]?.cells[column]);
  const last: Bar[] =
    total === null
      ? []
      : [{ label: printed.rows[at]!.label, text: printed.rows[at]!.cells[column]!, from: 0, to: total, look: 'total' }];
  return bars(frameOf(drawing, 'contribution', speech.own.charts.contribution), [...steps, ...last], speech);
}

function trend(drawing: Drawing): string {
  const { table, printed, speech } = drawing;
  const title = fill(speech.own.charts.trend, {
    measure: table.measure === null ? '' : measureName(table.measure, speech),
  });
  const columns = table.columns.flatMap(({ indicator }, at) => (indicator === 'growth' ? [at] : []));
  const all = columns.map((column) => ({
    name: printed.headings[column]!.name,
    values: table.rows.map((row) => valueOf(row.cells[column])),
  }));
  const labels = table.rows.map((row) => row.labels[0] ?? '');
  return lines(frameOf(drawing, 'trend', title), labels, all, speech);
}

/** Parts of the whole, and the sell-through of each, of a table by one dimension. */
function ofGroups(drawing: Drawing): string {
  const { table, speech } = drawing;
  return table.columns
    .map((column, at) => {
      const name = column.of === null ? '' : measureName(column.of, speech);
      if (column.indicator === 'share') {
        const title = fill(speech.own.charts.structure, { measure: name });
        return bars(frameOf(drawing, 'structure', title), barsOf(drawing, at), speech);
      }
      const sells = column.indicator === 'rate' && speech.names.measures.get(column.of ?? '')?.ratio === 'sell-through';
      if (!sells) return '';
      const title = fill(speech.own.charts.sellThrough, { ratio: name });
      return bars(frameOf(drawing, 'sales', title), barsOf(drawing, at), speech);
    })
    .join('');
}

/** The drawings that go with a table; '' for a table that has none. */
export function chartsOf(table: AnalysisTable, { analysis }: AnalysisReport, speech: Speech): string {
  const drawing = { table, printed: printedTable(table, analysis, speech), speech };
  switch (table.kind) {
    case 'trend':
      return trend(drawing);
    case 'group':
      return ofGroups(drawing);
    case 'contribution': {
      const column = table.columns.findIndex(({ indicator }) => indicator === 'contribution');
      return column < 0 ? '' : waterfall(drawing, column);
    }
    default:
      return '';
  }
}
