import { Workspace } from '../detectors/workspace';
import type { FlatColumn, FlatTable } from '../model/flat-table';
import { groupRecords, type RecordGroups } from './group-records';
import { judgeGroup } from './judge-group';
import type {
  OutlierFlag,
  OutlierGroup,
  OutlierRequest,
  OutlierResult,
  OutlierRowLeftOut,
  RowExcludedWhy,
} from './outlier-result';

type Role = 'current' | 'previous';

/** The columns that a search reads. */
export interface OutlierColumns {
  readonly current: FlatColumn;
  /** null = the current figure itself is judged */
  readonly previous: FlatColumn | null;
  readonly by: readonly FlatColumn[];
}

/** The figures that are judged. */
interface Figures {
  readonly current: Float64Array;
  readonly previous: Float64Array | null;
}

/** Why a figure of a row cannot take part, apart from its sign. */
function whyNot(column: FlatColumn, record: number, role: Role): RowExcludedWhy {
  if (column.kind === 'text') return column.codes[record]! < 0 ? `${role}-missing` : `${role}-unreadable`;
  return column.texts?.has(record) ? `${role}-unreadable` : `${role}-missing`;
}

/** The figures of a column; a column of texts has none. */
const figuresOf = (column: FlatColumn, rows: number): Float64Array =>
  column.kind === 'number' ? column.values : new Float64Array(rows).fill(NaN);

/** Rows that take no part, in the order of the table. A ratio needs both figures above 0. */
function leftOut(columns: OutlierColumns, { current, previous }: Figures) {
  const taking = new Uint8Array(current.length).fill(1);
  const excluded: OutlierRowLeftOut[] = [];
  const leave = (record: number, reason: RowExcludedWhy): void => {
    taking[record] = 0;
    excluded.push({ record, reason });
  };
  for (let record = 0; record < current.length; record++) {
    if (!Number.isFinite(current[record]!)) leave(record, whyNot(columns.current, record, 'current'));
    else if (previous && current[record]! <= 0) leave(record, 'current-not-positive');
    else if (previous && !Number.isFinite(previous[record]!))
      leave(record, whyNot(columns.previous!, record, 'previous'));
    else if (previous && previous[record]! <= 0) leave(record, 'previous-not-positive');
  }
  return { taking, excluded };
}

/** The records of a group that take part, and their figures. */
function gather(records: Int32Array, taking: Uint8Array, { current, previous }: Figures, room: Workspace) {
  const at = room.ints(records.length);
  let n = 0;
  for (let i = 0; i < records.length; i++) if (taking[records[i]!] === 1) at[n++] = records[i]!;
  const now = room.floats(0, n);
  const then = previous && room.floats(1, n);
  for (let i = 0; i < n; i++) {
    now[i] = current[at[i]!]!;
    if (then) then[i] = previous[at[i]!]!;
  }
  return { at, now, then };
}

/** A search for unlikely rows, one group a step. */
export class OutlierRun {
  /** records of the groups judged so far */
  done = 0;
  private readonly groups: RecordGroups;
  private readonly figures: Figures;
  private readonly taking: Uint8Array;
  private readonly excluded: readonly OutlierRowLeftOut[];
  private readonly judged: OutlierGroup[] = [];
  private readonly flagged: OutlierFlag[] = [];
  private readonly gathered = new Workspace();
  private readonly room = new Workspace();

  constructor(
    table: FlatTable,
    columns: OutlierColumns,
    private readonly request: OutlierRequest,
  ) {
    const { rowCount } = table;
    this.groups = groupRecords(table, columns.by);
    this.figures = {
      current: figuresOf(columns.current, rowCount),
      previous: columns.previous && figuresOf(columns.previous, rowCount),
    };
    const { taking, excluded } = leftOut(columns, this.figures);
    this.taking = taking;
    this.excluded = excluded;
  }

  /** Judges the next group. @returns false when none is left */
  step(): boolean {
    const group = this.judged.length;
    const records = this.groups.records[group];
    if (!records) return false;
    const { at, now, then } = gather(records, this.taking, this.figures, this.gathered);
    const { about, flagged } = judgeGroup(now, then, this.request, this.room);
    for (const { index, strong, ratio, score, expected } of flagged) {
      const record = at[index]!;
      const previous = then && then[index]!;
      this.flagged.push({ record, group, current: now[index]!, previous, ratio, strong, score, expected });
    }
    this.judged.push({ by: this.groups.names[group]!, ...about });
    this.done += records.length;
    return true;
  }

  /** What it came to, once no step is left. */
  result(): OutlierResult {
    const flagged = [...this.flagged].sort((a, b) => a.record - b.record);
    return { groups: this.judged, groupOf: this.groups.of, flagged, excluded: this.excluded };
  }
}
