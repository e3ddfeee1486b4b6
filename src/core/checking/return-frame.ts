import type { Frame, GroupTable } from '../expression/frame';
import type { When } from '../expression/tree';
import { monthsPerPeriod } from '../model/form';
import type { Period } from '../model/period';
import { addMonths, samePeriod } from '../model/period';
import type { Filing, GroupRow } from '../model/filing';
import { serialOfDay } from '../reading/day-number';
import type { RegisterEntry } from '../model/register';
import type { ReturnToCheck } from './check-input';
import type { FormLayout } from './form-layout';
import { groupSource, rowCountName, ScalarIndex, tableSource, type Layout } from './layout';
import { receiveForm, type ReceivedForm } from './received-form';

/** The numbers of one return as the rules read them, and the filings they came from. */
export interface ReturnFrame extends Frame {
  readonly tables: (Float64Array | null)[];
  readonly groups: (GroupTable | null)[];
  /** by table source; null = not received */
  readonly received: (ReceivedForm | null)[];
  /** values of the rows of each group, by group source, then row */
  readonly rowValues: (readonly Float64Array[] | null)[];
  readonly period: Period | null;
}

const EMPTY = new Float64Array(0);

function groupTable(rows: readonly Float64Array[], columnCount: number): GroupTable {
  if (rows.length === 0) return { rowCount: 0, columns: new Array<Float64Array>(columnCount).fill(EMPTY) };
  const columns: Float64Array[] = [];
  for (let column = 0; column < columnCount; column++) {
    const values = new Float64Array(rows.length);
    for (let row = 0; row < rows.length; row++) values[row] = rows[row]![column]!;
    columns.push(values);
  }
  return { rowCount: rows.length, columns };
}

const valuesOf = (row: GroupRow): Float64Array => row.values;

/**
 * Puts a filing into the frame.
 * @param factor what its values of that unit are multiplied by, where a unit slip is assumed; received values are copied then
 */
export function placeForm(
  frame: ReturnFrame,
  layout: Layout,
  received: ReceivedForm,
  when: When,
  factor: ((unit: string | null, column: number) => number) | null = null,
): void {
  const { layout: at } = received;
  const columns = at.form.columns.length;
  const source = tableSource(at, when);
  frame.received[source] = received;
  frame.tables[source] = factor
    ? received.values.map(
        (value, slot) => value * factor(at.form.items[Math.floor(slot / columns)]!.unit, slot % columns),
      )
    : received.values;
  at.form.groups.forEach((group, index) => {
    const rows = received.groupRows(index);
    const values = factor
      ? rows.map((row) => row.values.map((value, column) => value * factor(group.unit, column)))
      : rows.map(valuesOf);
    const place = groupSource(at, index, when);
    frame.groups[place] = groupTable(values, columns);
    frame.rowValues[place] = values;
    if (when === 'now') frame.scalars[layout.scalars.get(rowCountName(at.form, group.id))!.index] = rows.length;
  });
}

const truth = (value: boolean | null): number => (value === null ? NaN : value ? 1 : 0);

function highTechAt(entry: RegisterEntry, period: Period | null): number {
  if (!entry.highTech || !period) return NaN;
  const { from, to } = entry.highTech;
  const index = (at: Period): number => at.year * 12 + at.month;
  return truth((from === null || index(from) <= index(period)) && (to === null || index(period) <= index(to)));
}

function placeScalars(scalars: Float64Array, period: Period | null, entry: RegisterEntry | null): void {
  if (period) {
    scalars[ScalarIndex.month] = period.month;
    scalars[ScalarIndex.year] = period.year;
    const next = addMonths(period, 1);
    scalars[ScalarIndex.periodEnd] = (serialOfDay(next.year, next.month, 1) ?? NaN) - 1;
  }
  if (!entry) return;
  scalars[ScalarIndex.idle] = truth(
    entry.status === null ? null : entry.status === 'stopped' || entry.status === 'closed',
  );
  scalars[ScalarIndex.highTech] = highTechAt(entry, period);
  scalars[ScalarIndex.aboveScale] = truth(entry.aboveScale);
  scalars[ScalarIndex.annualRevenue] = entry.annualRevenue ?? NaN;
}

/** The filing of a form for a period: one that says so, else the last that says no period. */
function filingFor(filings: readonly Filing[], form: FormLayout, period: Period | null): Filing | null {
  let undated: Filing | null = null;
  let dated: Filing | null = null;
  for (const filing of filings) {
    if (filing.form.id !== form.form.id) continue;
    if (filing.period === null || period === null) undated = filing;
    else if (samePeriod(filing.period, period)) dated = filing;
  }
  return dated ?? undated;
}

/** The period a return is checked for: the one asked for, else what its forms say. */
export function periodOf(input: ReturnToCheck): Period | null {
  return input.asked ?? input.filings.find((filing) => filing.period !== null)?.period ?? null;
}

/** Lays a return out for the rules. Where a form came twice, the later counts. */
export function frameOf(layout: Layout, input: ReturnToCheck): ReturnFrame {
  const period = periodOf(input);
  const frame: ReturnFrame = {
    tables: new Array<Float64Array | null>(layout.tableCount).fill(null),
    received: new Array<ReceivedForm | null>(layout.tableCount).fill(null),
    groups: new Array<GroupTable | null>(layout.groupCount).fill(null),
    rowValues: new Array<readonly Float64Array[] | null>(layout.groupCount).fill(null),
    scalars: layout.scalarTemplate.slice(),
    period,
  };
  placeScalars(frame.scalars, period, input.entry);
  for (const form of layout.forms) {
    const now = input.filings.filter((filing) => filing.form.id === form.form.id).at(-1);
    const previous = filingFor(input.previous, form, period && addMonths(period, -monthsPerPeriod(form.form)));
    const lastYear = filingFor(input.lastYear, form, period && addMonths(period, -12));
    if (now) placeForm(frame, layout, receiveForm(now, form), 'now');
    if (previous) placeForm(frame, layout, receiveForm(previous, form), 'previous');
    if (lastYear) placeForm(frame, layout, receiveForm(lastYear, form), 'lastYear');
  }
  return frame;
}
