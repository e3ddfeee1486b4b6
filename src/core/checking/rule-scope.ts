import { nearNames } from '../expression/near-names';
import type { Scope, Target, TextCodes, UnknownName } from '../expression/scope';
import type { When } from '../expression/tree';
import type { FormColumn, FormItem } from '../model/form';
import { groupMeasure, valueKindOf } from '../model/form';
import type { RuleDefinition } from '../model/rule';
import type { FormLayout } from './form-layout';
import { choiceName, constantName, groupSource, rowCountName, rowSource, tableSource, type Layout } from './layout';

/** What one instance of a rule stands for: `item` in its texts, and the column of names without one. */
export interface Binding {
  /** code of a form item, or id of a group whose rows the rule is repeated for; null without forEach */
  readonly item: string | null;
  /** null = every name of the rule says its column */
  readonly column: string | null;
}

/** How a name is built: an optional form, then a row (item, group, `item`), then an optional column. */
export interface SplitName {
  readonly form: FormLayout;
  readonly row: string;
  readonly column: string | null;
  readonly rest: number;
}

/** Splits a path against the forms of the layout; null when a form name stands alone or nothing is left. */
export function splitName(path: readonly string[], own: FormLayout, layout: Layout): SplitName | null {
  const named = path.length > 1 ? layout.formNames.get(path[0]!) : undefined;
  const parts = named ? path.slice(1) : path;
  const row = parts[0];
  if (row === undefined) return null;
  return { form: named ?? own, row, column: parts[1] ?? null, rest: Math.max(0, parts.length - 2) };
}

/** Whether a name takes its column from the instance: then the rule is repeated for each column. */
export function takesColumn(path: readonly string[], own: FormLayout, layout: Layout): boolean {
  const name = splitName(path, own, layout);
  if (!name || name.column !== null || name.rest > 0) return false;
  return name.row === 'item' || name.form.itemNames.has(name.row) || name.form.groupNames.has(name.row);
}

type Measured = { readonly unit: string | null; readonly decimals: number | null };

/** A figure has its unit and, unless it counts things, its rounding; the number of a text, date or flag has neither and is exact. */
function measured(item: FormItem | null, column: FormColumn, of: Measured): Measured {
  if (valueKindOf(item, column).kind !== 'number') return { unit: null, decimals: null };
  return { unit: of.unit, decimals: item?.exact ? null : of.decimals };
}

function rowsMeasured(form: FormLayout, group: number, column: number): Measured {
  const rows = form.form.groups[group]!;
  const at = form.form.columns[column];
  return at ? measured(null, at, groupMeasure(rows, at)) : { unit: rows.unit, decimals: rows.decimals };
}

/** In functions over rows, a figure without a unit of the form's is in the unit its own row states. */
const varying = ({ unit, decimals }: Measured): Measured => ({
  unit: unit ?? (decimals === null ? null : 'varying'),
  decimals,
});

/** Names like the row of a path, with its column where the form has that column. */
function nearRows(path: readonly string[], split: SplitName | null, names: readonly string[]): readonly string[] {
  const column = split?.column ?? null;
  if (split === null || column === null || !split.form.columnNames.has(column)) return nearNames(path.join('.'), names);
  return nearNames(split.row, names).map((row) => `${row}.${column}`);
}

/** The names a rule may use, for one instance of it. */
export function ruleScope(
  rule: RuleDefinition,
  binding: Binding,
  own: FormLayout,
  layout: Layout,
  texts: TextCodes,
): Scope {
  const columnOf = (form: FormLayout, name: string | null): number | null =>
    form.columnNames.get(name ?? binding.column ?? '') ?? null;

  const cell = (form: FormLayout, item: number, column: number, when: When): Target => ({
    kind: 'cell',
    source: tableSource(form, when),
    slot: item * form.form.columns.length + column,
    ...measured(form.form.items[item]!, form.form.columns[column]!, form.form.items[item]!),
  });

  const groupRow = (group: number, column: number, when: When): Target => ({
    kind: 'cell',
    source: rowSource(layout, when),
    slot: column,
    ...rowsMeasured(own, group, column),
  });

  const rows = (form: FormLayout, group: number, column: number, when: When): Target => ({
    kind: 'group',
    source: groupSource(form, group, when),
    column,
    type: 'number',
    ...varying(rowsMeasured(form, group, column)),
  });

  const scalar = (name: string): Target | null => {
    const place = layout.scalars.get(name);
    return place ? { kind: 'scalar', decimals: null, ...place } : null;
  };

  const itemName = (name: SplitName, when: When): Target | null => {
    const column = columnOf(name.form, name.column);
    if (column === null || name.rest > 0) return null;
    const bound = name.row === 'item' && binding.item !== null;
    const group = bound ? own.groupNames.get(binding.item) : undefined;
    if (group !== undefined) return groupRow(group, column, when);
    const item = bound ? name.form.itemCodes.get(binding.item) : name.form.itemNames.get(name.row);
    return item === undefined ? null : cell(name.form, item, column, when);
  };

  const groupName = (name: SplitName, when: When): Target | null => {
    const group = name.form.groupNames.get(name.row);
    if (group === undefined || name.rest > 0) return null;
    if (name.column === 'rows') {
      return when === 'now' ? scalar(rowCountName(name.form.form, name.form.form.groups[group]!.id)) : null;
    }
    if (name.column === null && binding.column === null) return rows(name.form, group, -1, when);
    const column = columnOf(name.form, name.column);
    return column === null ? null : rows(name.form, group, column, when);
  };

  const known = (): string[] => [
    ...own.itemNames.keys(),
    ...own.groupNames.keys(),
    ...layout.formNames.keys(),
    ...[...layout.scalars.keys()].filter((name) => !/[:=]/.test(name)),
    ...Object.keys(rule.constants ?? {}),
  ];

  const unknown = (path: readonly string[]): UnknownName => {
    const split = splitName(path, own, layout);
    const rowKnown = split && (split.row === 'item' || split.form.itemNames.has(split.row));
    const near = rowKnown
      ? nearNames(split.column ?? '', split.form.columnNames.keys()).map((column) => `${split.row}.${column}`)
      : nearRows(path, split, split && split.form !== own ? [...split.form.itemNames.keys()] : known());
    return { kind: 'unknown', near };
  };

  return {
    texts,
    isItemCode: (digits) => own.itemCodes.has(digits),
    resolve(path, when) {
      if (path.length === 1 && when === 'now') {
        const word = path[0]!;
        const value = scalar(constantName(rule.id, word)) ?? scalar(word) ?? scalar(choiceName(own.form, word));
        if (value) return value;
      }
      const name = splitName(path, own, layout);
      return (name && (itemName(name, when) ?? groupName(name, when))) ?? unknown(path);
    },
  };
}
