import type { ColumnSource, RowChoice } from '../../model/analysis';
import type { Period } from '../../model/period';

/** The columns of a source for another list of members: who is not in the source has no values. */
export class AlignedColumns implements ColumnSource {
  private readonly from: Int32Array;
  private readonly same: boolean;

  constructor(
    private readonly source: ColumnSource,
    readonly members: readonly string[],
    /** the source's id of a member, where it is written otherwise there */
    idThere: (member: number) => string,
  ) {
    const places = new Map(source.members.map((id, i) => [id, i]));
    this.from = Int32Array.from(members, (id, i) => places.get(id) ?? places.get(idThere(i)) ?? -1);
    this.same = members.length === source.members.length && this.from.every((place, i) => place === i);
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
