import { outliersJson } from '../../../adapters/reports/outliers/outliers-json';
import type { OutliersReport } from '../../../adapters/reports/outliers/outliers-report';
import { outliersText } from '../../../adapters/reports/outliers/outliers-text';
import { isRefusal } from '../../../core/model/refusal';
import { findOutliers } from '../../../core/outliers/find-outliers';
import type { OutlierRequest } from '../../../core/outliers/outlier-result';
import { outlierWords } from '../../../locales/outlier-words';
import { existing } from '../frame/existing';
import { exitCodeOf } from '../frame/exit-code';
import { UsageError } from '../frame/usage-error';
import type { VerbContext } from '../frame/verb';
import { loadTable } from '../table/load-table';
import type { OutlierOptions } from '../verbs/outlier-options';

/** @throws UsageError for a column that is not there, or comes twice */
async function find(
  data: string,
  request: OutlierRequest,
  options: OutlierOptions,
  { io }: VerbContext,
): Promise<OutliersReport> {
  const table = await loadTable(existing(data, io.cwd), options.sheet);
  if (isRefusal(table)) return { path: data, request, found: null, refusal: table };
  const result = findOutliers(table, request);
  if ('code' in result) {
    throw new UsageError(result.code, {
      value: result.name,
      allowed: table.names.filter((name) => name !== '').join(', '),
    });
  }
  return { path: data, request, found: { table, result }, refusal: null };
}

/** Runs `shenbao table outliers`. An unlikely row ends in exit code 1. */
export async function runTableOutliers(data: string, options: OutlierOptions, context: VerbContext): Promise<void> {
  const { io, words, language, exit } = context;
  const { method, current, previous = null, by, u, a, c, strong, pct, k } = options;
  const request = {
    method,
    current,
    previous,
    by,
    u,
    a,
    c,
    strong,
    pct,
    k,
    quantile: options.quantile === '6' ? 6 : 7,
  } as const;
  const report = await find(data, request, options, context);
  const json = options.format === 'json';
  io.out(
    json
      ? `${JSON.stringify(outliersJson(report, words), null, 2)}\n`
      : outliersText(report, words, outlierWords(language)),
  );
  exit(exitCodeOf({ refused: report.refusal !== null, findings: (report.found?.result.flagged.length ?? 0) > 0 }));
}
