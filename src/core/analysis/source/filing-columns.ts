import type { Layout } from '../../checking/layout';
import type { ReceivedForm } from '../../checking/received-form';
import { receiveForm } from '../../checking/received-form';
import type { ColumnSource, RowChoice } from '../../model/analysis';
import type { Filing, GroupRow } from '../../model/filing';
import { monthIndex, type Period } from '../../model/period';
import { measurePlace, type MeasurePlace } from '../measures/measure-place';

/** What is unusual about the filings that columns were made of. */
export interface FilingNotes {
  /** members with a form twice for one period: the later counts */
  readonly filedTwice: ReadonlySet<string>;
  /** filings that say no month, and count for none */
  readonly noPeriod: number;
}

function says(row: GroupRow, column: number, text: string): boolean {
  const reading = row.readings[column];
  return reading?.state === 'text' && reading.value === text;
}

/** A group's figure: the sum over its rows, NaN where no row has one; or how many rows are above a limit. */
function ofRows(form: ReceivedForm, place: MeasurePlace, { where, countAbove }: RowChoice): number {
  const column = where === undefined ? -1 : place.form.form.columns.findIndex(({ id }) => id === where.column);
  const rows = form.groupRows(place.group!).filter((row) => where === undefined || says(row, column, where.is));
  const values = rows.map((row) => row.values[place.column]!).filter((value) => !Number.isNaN(value));
  if (countAbove !== undefined) return values.filter((value) => value > countAbove).length;
  return values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0);
}

/** Filings as columns: each member's form of each month, read where it is asked for. */
export class FilingColumns implements ColumnSource {
  private readonly byForm = new Map<string, Map<number, ReceivedForm>>();
  readonly notes: FilingNotes;

  /** @param memberOf position of the filer among `members`; -1 = it is left out */
  constructor(
    filings: readonly Filing[],
    readonly members: readonly string[],
    memberOf: (filing: Filing) => number,
    private readonly layout: Layout,
  ) {
    const filedTwice = new Set<string>();
    let noPeriod = 0;
    for (const filing of new Set(filings)) {
      const form = layout.formIds.get(filing.form.id);
      const member = memberOf(filing);
      if (!form || member < 0) continue;
      if (filing.period === null) {
        noPeriod++;
        continue;
      }
      const key = keyOf(filing.form.id, filing.period);
      const there = this.byForm.get(key) ?? new Map<number, ReceivedForm>();
      this.byForm.set(key, there);
      if (there.has(member)) filedTwice.add(members[member]!);
      there.set(member, receiveForm(filing, form));
    }
    this.notes = { filedTwice, noPeriod };
  }

  column(measure: string, period: Period, rows: RowChoice = {}): Float64Array | null {
    const place = measurePlace(measure, this.layout);
    const filed = place && this.byForm.get(keyOf(place.form.form.id, period));
    if (!filed) return null;
    const values = new Float64Array(this.members.length).fill(NaN);
    const { column, item } = place;
    for (const [member, form] of filed) {
      values[member] =
        item === null ? ofRows(form, place, rows) : form.values[item * place.form.form.columns.length + column]!;
    }
    return values;
  }

  filed(form: string, period: Period): Uint8Array | null {
    const filed = this.byForm.get(keyOf(form, period));
    if (!filed) return null;
    const mask = new Uint8Array(this.members.length);
    for (const member of filed.keys()) mask[member] = 1;
    return mask;
  }
}

function keyOf(form: string, period: Period): string {
  return `${form} ${String(monthIndex(period))}`;
}
