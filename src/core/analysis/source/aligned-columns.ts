import type { ColumnSource, RowChoice } from '../../model/analysis';
import type { Period } from '../../model/period';
import type { Members } from '../members/members';

/** The columns of a source for another list of members: who is not in the source has no values. */
export class AlignedColumns implements ColumnSource {
  readonly members: readonly string[];
  /** by member: the place in the source, -1 where it has none */
  private readonly from: Int32Array;
  private readonly same: boolean;

  constructor(
    private readonly source: ColumnSource,
    members: Pick<Members, 'ids' | 'placeOf'>,
  ) {
    this.members = members.ids;
    this.from = new Int32Array(members.ids.length).fill(-1);
    source.members.forEach((id, i) => {
      const place = members.placeOf({ id, name: '' });
      if (place >= 0) this.from[place] = i;
    });
    this.same = members.ids.length === source.members.length && this.from.every((place, i) => place === i);
  }

  column(measure: string, period: Period, rows?: RowChoice): Float64Array | null {
    const column = this.source.column(measure, period, rows);
    if (column === null || this.same) return column;
    return Float64Array.from(this.from, (place) => (place < 0 ? NaN : column[place]!));
  }

  filed(form: string, period: Period): Uint8Array | null {
    const filed = this.source.filed(form, period);
    if (filed === null || this.same) return filed;
    return Uint8Array.from(this.from, (place) => (place < 0 ? 0 : filed[place]!));
  }
}
