import type { FormLayout } from '../../checking/form-layout';
import type { Layout } from '../../checking/layout';
import { groupMeasure, isFilledIn, valueKindOf } from '../../model/form';

/** A figure of the forms that can be added up: an item, or a column of a row group, in one column. */
export interface MeasurePlace {
  /** as rules write it, always the same for one place: `B2041.r01.ytd`, `GXI.projects.landYtd` */
  readonly name: string;
  readonly form: FormLayout;
  /** position of the item; null for a group */
  readonly item: number | null;
  /** position of the group; null for an item */
  readonly group: number | null;
  readonly column: number;
  readonly unit: string;
}

function placeOfItem(form: FormLayout, item: number, column: number): MeasurePlace | null {
  const definition = form.form.items[item]!;
  const { id } = form.form.columns[column]!;
  const { kind } = valueKindOf(definition, form.form.columns[column]!);
  if ((kind !== 'number' && kind !== 'flag') || !isFilledIn(definition, form.form.columns[column]!)) return null;
  const name = `${form.form.alias}.r${definition.code}.${id}`;
  return { name, form, item, group: null, column, unit: definition.unit };
}

function placeOfGroup(form: FormLayout, group: number, column: number): MeasurePlace | null {
  const [definition, at] = [form.form.groups[group]!, form.form.columns[column]!];
  const { unit } = groupMeasure(definition, at);
  if (unit === null || valueKindOf(null, at).kind !== 'number') return null;
  return { name: `${form.form.alias}.${definition.id}.${at.id}`, form, item: null, group, column, unit };
}

/**
 * The place that a measure names.
 * @param text `B2041.r01.ytd`: form by alias or id, item or group, column
 * @returns null when the forms have no such place, or it holds nothing that can be added up
 */
export function measurePlace(text: string, layout: Layout): MeasurePlace | null {
  const [formName = '', name = '', columnName = '', more] = text.trim().split('.');
  const form = layout.formNames.get(formName);
  const column = form?.columnNames.get(columnName);
  if (!form || column === undefined || more !== undefined) return null;
  const item = form.itemNames.get(name);
  if (item !== undefined) return placeOfItem(form, item, column);
  const group = form.groupNames.get(name);
  return group === undefined ? null : placeOfGroup(form, group, column);
}
