import type { RuleRef } from '../expression/compiled-rule';
import type { When } from '../expression/tree';
import type { Reading } from '../model/filing';
import { groupMeasure } from '../model/form';
import type { FormLayout } from './form-layout';
import { groupSource, tableSource, WHENS, type Layout } from './layout';
import type { ReturnFrame } from './return-frame';

/**
 * One value of a return by what it is, not by where it stands in a sheet:
 * an item of a form, or a row of a group, in a column, of this or an earlier filing.
 */
export interface Place {
  readonly form: FormLayout;
  readonly when: When;
  /** position of the item; of the group when `row` is not null */
  readonly item: number;
  /** row of the group, zero-based; null for an item of the form */
  readonly row: number | null;
  readonly column: number;
}

/** Most places that one finding carries: a hostile file may have a million rows. */
export const MOST_PLACES = 60;

/** Same value, same key. */
export function placeKey(place: Place): string {
  const { form, when, item, row, column } = place;
  return `${String(form.index)} ${when} ${String(item)} ${row === null ? '-' : String(row)} ${String(column)}`;
}

/** Row of an earlier filing that is the same product or class: by code, else by name; -1 when there is none. */
export function sameRow(frame: ReturnFrame, form: FormLayout, group: number, row: number, when: When): number {
  if (when === 'now') return row;
  const now = frame.received[tableSource(form, 'now')]?.groupRows(group)[row];
  const then = frame.received[tableSource(form, when)];
  return now && then ? then.rowLike(group, now) : -1;
}

/**
 * The places behind a reference, in one frame.
 * @param own form and row that the rule is run on; `row` null for fixed rows
 * @param groupRow the one row wanted of a reference to all rows of a group; otherwise the first rows
 */
export function placesOf(
  ref: RuleRef,
  frame: ReturnFrame,
  layout: Layout,
  own: { readonly form: FormLayout; readonly group: number | null; readonly row: number | null },
  groupRow?: number,
): readonly Place[] {
  const { target } = ref;
  if (target.kind === 'scalar') return [];
  if (target.kind === 'cell') {
    const form = layout.forms[Math.floor(target.source / 3)];
    if (form) {
      const columns = form.form.columns.length;
      const item = Math.floor(target.slot / columns);
      return [{ form, when: ref.when, item, row: null, column: target.slot % columns }];
    }
    if (own.group === null || own.row === null) return [];
    const row = sameRow(frame, own.form, own.group, own.row, ref.when);
    return row < 0 ? [] : [{ form: own.form, when: ref.when, item: own.group, row, column: target.slot }];
  }
  if (target.column < 0) return [];
  const group = Math.floor(target.source / 3);
  const when = WHENS[target.source % 3]!;
  const form = layout.forms.find((at) => group >= at.firstGroup && group < at.firstGroup + at.form.groups.length)!;
  const item = group - form.firstGroup;
  if (groupRow !== undefined) return [{ form, when, item, row: groupRow, column: target.column }];
  const rowCount = frame.groups[target.source]?.rowCount ?? 0;
  return Array.from({ length: Math.min(rowCount, MOST_PLACES) }, (_, row) => ({
    form,
    when,
    item,
    row,
    column: target.column,
  }));
}

/** The value as the rules see it (corrected where a unit slip is assumed); NaN when there is none. */
export function placeValue(frame: ReturnFrame, place: Place): number {
  if (place.row !== null) {
    const source = groupSource(place.form, place.item, place.when);
    return frame.rowValues[source]?.[place.row]?.[place.column] ?? NaN;
  }
  const table = frame.tables[tableSource(place.form, place.when)];
  return table?.[place.item * place.form.form.columns.length + place.column] ?? NaN;
}

/** The value as received, with its cell. */
export function readingAt(frame: ReturnFrame, place: Place): Reading {
  const received = frame.received[tableSource(place.form, place.when)];
  if (!received) return { state: 'missing', at: null };
  return place.row === null
    ? received.reading(place.item, place.column)
    : received.groupReading(place.item, place.row, place.column);
}

export function unitAt(frame: ReturnFrame, place: Place): string {
  const { form } = place.form;
  if (place.row === null) return form.items[place.item]!.unit;
  const received = frame.received[tableSource(place.form, place.when)];
  const { unit } = groupMeasure(form.groups[place.item]!, form.columns[place.column]!);
  return unit ?? received?.groupRows(place.item)[place.row]?.unit ?? '';
}

export function decimalsAt(place: Place): number {
  const { form } = place.form;
  if (place.row === null) return form.items[place.item]!.decimals;
  return groupMeasure(form.groups[place.item]!, form.columns[place.column]!).decimals;
}

/** Code of the item; of the row of a group its code, else its name. */
export function codeAt(frame: ReturnFrame, place: Place): string {
  if (place.row === null) return place.form.form.items[place.item]!.code;
  const row = frame.received[tableSource(place.form, place.when)]?.groupRows(place.item)[place.row];
  return row ? row.code || row.name : '';
}

/**
 * The reference in the rule language, as seen from a form: `r03.month`, `previous(r03.ytd)`, `B203.r301.ytd`,
 * `classes.1320.month`. Without a form it is seen from, the form is always named.
 */
export function placeName(frame: ReturnFrame, place: Place, own: FormLayout | null): string {
  const { form } = place.form;
  const prefix = place.form === own ? '' : `${form.alias}.`;
  const code = codeAt(frame, place);
  const row = place.row === null ? `r${code}` : `${form.groups[place.item]!.id}.${code}`;
  const name = `${prefix}${row}.${form.columns[place.column]!.id}`;
  return place.when === 'now' ? name : `${place.when}(${name})`;
}
