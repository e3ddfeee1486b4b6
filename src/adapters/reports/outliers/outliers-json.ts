import { rowNumberOf } from '../../../core/model/flat-table';
import type { Words } from '../../../locales/words';
import { refusalJson } from '../json/refusal-json';
import type { OutliersReport } from './outliers-report';
import type { OutliersOutput } from './outliers-schema';

/** Unlikely rows of a flat table as `shenbao.outliers/1`. */
export function outliersJson({ path, request, found, refusal }: OutliersReport, words: Words): OutliersOutput {
  const row = (record: number): number => rowNumberOf(found!.table, record);
  return {
    schema: 'shenbao.outliers/1',
    path,
    method: request.method,
    rows: found?.table.rowCount ?? 0,
    groups: (found?.result.groups ?? []).map((group) => ({
      by: [...group.by],
      n: group.n,
      medianRatio: group.medianRatio,
      quartiles: group.quartiles && [...group.quartiles],
      bounds: group.bounds && [...group.bounds],
      undecided: group.undecided,
      reference: group.reference,
    })),
    flagged: (found?.result.flagged ?? []).map((flag) => ({
      row: row(flag.record),
      current: flag.current,
      previous: flag.previous,
      ratio: flag.ratio,
      score: flag.score,
      expected: [...flag.expected],
      strong: flag.strong,
    })),
    excluded: (found?.result.excluded ?? []).map(({ record, reason }) => ({ row: row(record), reason })),
    refusal: refusal === null ? null : refusalJson(refusal, words),
  };
}
