import type { FormColumn, FormDefinition, FormItem, FormRowGroup } from '../model/form';

/** Other words for the usual columns, beside the names a form gives them. */
const COLUMN_WORDS: Readonly<Record<string, readonly string[]>> = {
  month: ['本月'],
  ytd: ['累计'],
  lyMonth: ['上年同期本月'],
  lyYtd: ['上年同期累计'],
};

/** Where the names of one form lead: codes, names and aliases to positions in its definition. */
export interface FormLayout {
  readonly form: FormDefinition;
  /** place among the forms of the rule set */
  readonly index: number;
  /** item position by any of its names: `r04`, `出口交货值`, an alias */
  readonly itemNames: ReadonlyMap<string, number>;
  readonly itemCodes: ReadonlyMap<string, number>;
  readonly columnNames: ReadonlyMap<string, number>;
  /** group position within the form */
  readonly groupNames: ReadonlyMap<string, number>;
  /** first index of the form's groups among all groups of the rule set */
  readonly firstGroup: number;
}

/** 工业总产值(当年价格) can be written 工业总产值 in a rule: what stands in brackets is no part of the name. */
function bareName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, '');
}

function itemEntries(item: FormItem, index: number): (readonly [string, number])[] {
  return [`r${item.code}`, item.name.zh, ...item.aliases].map((name) => [bareName(name), index] as const);
}

function columnEntries(column: FormColumn, index: number): (readonly [string, number])[] {
  return [column.id, bareName(column.name.zh), ...(COLUMN_WORDS[column.id] ?? [])].map(
    (name) => [name, index] as const,
  );
}

function groupEntries(group: FormRowGroup, index: number): (readonly [string, number])[] {
  return [group.id, bareName(group.name.zh)].map((name) => [name, index] as const);
}

/** First come, first served: an alias never takes over the name of an earlier item. */
function nameMap(entries: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [name, index] of entries) if (name !== '' && !map.has(name)) map.set(name, index);
  return map;
}

export function layoutForm(form: FormDefinition, index: number, firstGroup: number): FormLayout {
  return {
    form,
    index,
    firstGroup,
    itemNames: nameMap(form.items.flatMap(itemEntries)),
    itemCodes: new Map(form.items.map((item, i) => [item.code, i])),
    columnNames: nameMap(form.columns.flatMap(columnEntries)),
    groupNames: nameMap(form.groups.flatMap(groupEntries)),
  };
}
