import type { AnalysisTable } from '../../../../../core/model/analysis';
import type { PrintedTable } from '../../print/printed-table';
import type { AnalysisReport } from '../../report';
import type { BookSpeech } from '../book-speech';
import type { WrittenTable } from '../written-table';
import type { ChartData } from './chart-data';
import type { DrawnChart } from './drawn';
import { sellThroughChart } from './sell-through-chart';
import { structureChart } from './structure-chart';
import { trendChart } from './trend-chart';
import { waterfallChart } from './waterfall-chart';

export interface ChartSource {
  readonly tables: readonly { readonly written: WrittenTable; readonly printed: PrintedTable }[];
  readonly report: AnalysisReport;
  readonly data: ChartData;
  readonly speech: BookSpeech;
}

/** Two groups, high-tech or not, make no picture. */
const isPicture = ({ by }: AnalysisTable): boolean => by.length === 1 && by[0] !== 'highTech' && by[0] !== 'aboveScale';

/** Growth month by month, structure, contributions, and sell-through by industry: where the tables have the figures. */
export function chartsOf({ tables, report, data, speech }: ChartSource): DrawnChart[] {
  const of = (kind: AnalysisTable['kind']) => tables.filter(({ written }) => written.table.kind === kind);
  const trend = of('trend')[0];
  const groups = of('group').filter(({ written }) => isPicture(written.table));
  const byIndustry = groups.find(({ written }) => written.table.by[0] === 'industry') ?? groups[0];
  const contribution = of('contribution')[0];
  return [
    trend ? trendChart(trend.written, trend.printed, data, speech) : null,
    groups[0] ? structureChart(groups[0].written, report, data, speech) : null,
    contribution ? waterfallChart(contribution.written, data, speech) : null,
    byIndustry ? sellThroughChart(byIndustry.written, data, speech) : null,
  ].filter((one) => one !== null);
}
