import { fill } from '../../../../locales/fill';
import type { Words } from '../../../../locales/words';
import type { SheetSpec } from '../../../ooxml/write-spec';
import { printedTable, type PrintedTable } from '../print/printed-table';
import type { AnalysisReport } from '../report';
import { bookSpeech, type BookSpeech } from './book-speech';
import { ChartData } from './charts/chart-data';
import { chartsOf } from './charts/charts-of';
import { chartsSheet } from './charts/charts-sheet';
import { frontSheet, type ContentsLine } from './front-sheet';
import { SumsSheet } from './sums-sheet';
import { tableParts, type TablePart } from './table-parts';
import { tableSheet } from './table-sheet';
import { leadColumns, rowsAbove } from './table-source';
import type { WrittenTable } from './written-table';

/** Where the figures of a table stand over its parts. */
function writtenTable(parts: readonly TablePart[], printed: PrintedTable): WrittenTable {
  const { table } = parts[0]!;
  return {
    table,
    title: parts[0]!.fullTitle,
    labels: printed.rows.map(({ label }) => label),
    figure: (row, column) => {
      const cell = table.rows[row]?.cells[column];
      const part = parts.find(({ columns }) => columns.includes(column));
      if (!cell || !part || cell.suppressed !== null || cell.result.state !== 'value') return null;
      return {
        sheet: part.sheet,
        row: rowsAbove(printed, part) + row,
        column: leadColumns(printed) + part.columns.indexOf(column),
        value: cell.result.value,
        text: printed.rows[row]!.cells[column]!,
      };
    },
  };
}

function contentsOf(parts: readonly TablePart[], hasCharts: boolean, { book }: BookSpeech): ContentsLine[] {
  const number = ({ part, number: at }: TablePart): string =>
    part === 0 ? fill(book.table, { number: at }) : fill(book.continued, { number: at, part });
  return [
    ...parts.map((part) => ({ number: number(part), title: part.title, sheet: part.sheet })),
    ...(hasCharts ? [{ number: book.charts, title: book.charts, sheet: book.charts }] : []),
    { number: book.sums, title: book.sumsTitle, sheet: book.sums },
    ...(hasCharts ? [{ number: book.chartData, title: book.chartDataTitle, sheet: book.chartData }] : []),
  ];
}

/**
 * The analysis as sheets: contents and caveats, the tables in the published layout with formulas over the sheet of sums,
 * native charts, the sums, and what the charts draw from. What is withheld stands on none of them. Texts are texts.
 */
export function analysisSheets(report: AnalysisReport, words: Words): readonly SheetSpec[] {
  const { analysis } = report;
  const speech = bookSpeech(report.names, words);
  const { book } = speech;
  const sums = new SumsSheet(analysis, speech);
  const parts = tableParts(analysis.tables, speech);
  const tables = analysis.tables.map((table) => {
    const own = parts.filter((part) => part.table === table);
    const printed = printedTable(table, analysis, speech);
    return { own, printed, written: writtenTable(own, printed) };
  });
  const sheets = tables.flatMap(({ own, printed }) =>
    own.map((part) => tableSheet({ part, printed, report, sums, speech })),
  );
  const data = new ChartData(book.chartData, book.chartDataTitle);
  const drawn = chartsOf({ tables, report, data, speech });
  const hasCharts = drawn.length > 0;
  return [
    frontSheet(report, contentsOf(parts, hasCharts, speech), speech),
    ...sheets,
    ...(hasCharts ? [chartsSheet(drawn, speech)] : []),
    sums.sheet(),
    ...(hasCharts ? [data.sheet(`&C${book.page}`)] : []),
  ];
}
