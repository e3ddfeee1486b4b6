import type { When } from '../../expression/tree';
import type { FormLayout } from '../form-layout';
import type { Layout } from '../layout';
import type { Binding } from '../rule-scope';

/** Where a value of an example belongs. */
export type ExamplePlace =
  | {
      readonly kind: 'item';
      readonly form: FormLayout;
      readonly when: When;
      readonly item: string;
      readonly column: string;
    }
  | {
      readonly kind: 'row';
      readonly form: FormLayout;
      readonly when: When;
      readonly group: string;
      /** zero-based */
      readonly row: number;
      readonly column: string;
    }
  /** all rows of a group, `1320:500,1411:80` = code and cumulative */
  | { readonly kind: 'rows'; readonly form: FormLayout; readonly when: When; readonly group: string };

const NAME = /^(?:(previous|lastYear|上月|上年)\((.+)\)|(.+))$/;
const WHEN: ReadonlyMap<string, When> = new Map([
  ['previous', 'previous'],
  ['上月', 'previous'],
  ['lastYear', 'lastYear'],
  ['上年', 'lastYear'],
]);

/**
 * Reads a name of an example as the rule language would, with `classes#1.ytd` for a row of a group.
 * @returns null when it names no value of a form
 */
export function examplePlace(name: string, own: FormLayout, binding: Binding, layout: Layout): ExamplePlace | null {
  const match = NAME.exec(name);
  if (!match) return null;
  const when = WHEN.get(match[1] ?? '') ?? 'now';
  const path = (match[2] ?? match[3]!).split('.');
  const named = path.length > 1 ? layout.formNames.get(path[0]!) : undefined;
  const form = named ?? own;
  const [row = '', column] = named ? path.slice(1) : path;
  const columnIndex = form.columnNames.get(column ?? binding.column ?? '');
  const columnId = columnIndex === undefined ? null : form.form.columns[columnIndex]!.id;
  const [groupName = '', number] = row.split('#');
  const bound = groupName === 'item' && binding.item !== null ? binding.item : groupName;
  const group = form.groupNames.get(bound);
  if (group !== undefined) {
    const id = form.form.groups[group]!.id;
    if (number === undefined && groupName !== 'item') return { kind: 'rows', form, when, group: id };
    if (columnId === null) return null;
    return { kind: 'row', form, when, group: id, row: Number(number ?? 1) - 1, column: columnId };
  }
  const item = groupName === 'item' ? form.itemCodes.get(bound) : form.itemNames.get(groupName);
  if (item === undefined || columnId === null) return null;
  return { kind: 'item', form, when, item: form.form.items[item]!.code, column: columnId };
}
