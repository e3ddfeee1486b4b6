import { rowNumberOf, type FlatTable } from '../../../core/model/flat-table';
import type { OutlierMethod, OutlierResult } from '../../../core/outliers/outlier-result';
import type { Words } from '../../../locales/words';
import { refusalJson } from '../json/refusal-json';
import type { OutliersReport } from './outliers-report';
import type { OutliersOutput } from './outliers-schema';

/** A table that was read, and what was found in it. */
interface Found {
  readonly table: FlatTable;
  readonly result: OutlierResult;
}

const EMPTY = { rows: 0, groups: [], flagged: [], excluded: [] };

function foundJson({ table, result }: Found): Pick<OutliersOutput, 'rows' | 'groups' | 'flagged' | 'excluded'> {
  const row = (record: number): number => rowNumberOf(table, record);
  return {
    rows: table.rowCount,
    groups: result.groups.map((group) => ({
      by: [...group.by],
      n: group.n,
      medianRatio: group.medianRatio,
      quartiles: group.quartiles && [...group.quartiles],
      bounds: group.bounds && [...group.bounds],
      undecided: group.undecided,
      reference: group.reference,
    })),
    flagged: result.flagged.map((flag) => ({
      row: row(flag.record),
      current: flag.current,
      previous: flag.previous,
      ratio: flag.ratio,
      score: flag.score,
      expected: [...flag.expected],
      strong: flag.strong,
    })),
    excluded: result.excluded.map(({ record, reason }) => ({ row: row(record), reason })),
  };
}

/** Unlikely rows of a table that was read, as `shenbao.outliers/1`. @param path the file, or the range in a workbook */
export function foundOutliersJson(path: string, method: OutlierMethod, found: Found): OutliersOutput {
  return { schema: 'shenbao.outliers/1', path, method, ...foundJson(found), refusal: null };
}

/** Unlikely rows of a flat table as `shenbao.outliers/1`. */
export function outliersJson({ path, request, found, refusal }: OutliersReport, words: Words): OutliersOutput {
  return {
    schema: 'shenbao.outliers/1',
    path,
    method: request.method,
    ...(found ? foundJson(found) : EMPTY),
    refusal: refusal === null ? null : refusalJson(refusal, words),
  };
}
