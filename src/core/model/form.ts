import type { BilingualText } from './text';
import type { Period } from './period';

/** How a value behaves in time: a flow adds up over months, a stock is a level, an average neither. */
export type ItemNature = 'flow' | 'stock' | 'average';

/**
 * What a cell holds. Its number in `ReadingTable.values` is for `number` the figure, for `date` the day number of the
 * 1900 date system, for `flag` 1 (是) or 0 (否), for `text` the place in `choices` from 1, or, where there are
 * none, the count of characters. So a rule can compare and ask `missing(x)` whatever the kind.
 */
export type ValueKind = 'number' | 'text' | 'date' | 'flag';

/** One row of a form (指标): 04 出口交货值. */
export interface FormItem {
  /** the printed row code (代码), such as '04' or '3011' */
  readonly code: string;
  readonly name: BilingualText;
  /** other labels people use for it, matched after folding spaces, punctuation and 其中: */
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly nature: ItemNature;
  /** decimals the form asks for: a value stands for ± half of the last one */
  readonly decimals: number;
  /** a part row of that item code (其中) */
  readonly partOf?: string;
  /** a count of things: no rounding hides in it, so sums of it are compared without tolerance */
  readonly exact?: boolean;
  /** default number; any other kind holds for every column of the row */
  readonly kind?: ValueKind;
  /** the texts allowed, in order, where the kind is text */
  readonly choices?: readonly string[];
  /** ids of the columns in which the item is filled; the others are printed as —. Default: all */
  readonly columns?: readonly string[];
}

/** One value column of a form: its rule-language name and the words that may head it. */
export interface FormColumn {
  /** `month`, `ytd`, `lyMonth`, `lyYtd` … */
  readonly id: string;
  readonly name: BilingualText;
  /** heading paths, outer to inner, any of which identifies it, such as [本年, 本月] */
  readonly headings: readonly (readonly string[])[];
  /** this year's own column of a last-year column */
  readonly lastYearOf?: string;
  /** default number; holds for rows of groups, and for items that state no kind of their own */
  readonly kind?: ValueKind;
  /** the texts allowed, in order, where the kind is text */
  readonly choices?: readonly string[];
  /** unit and decimals of the column in rows of groups, before those of the group: %, 亩 */
  readonly unit?: string;
  readonly decimals?: number;
}

/** A part of the table with 0 or more rows of the filler's own (行业小类, 主要产品). */
export interface FormRowGroup {
  readonly id: string;
  readonly name: BilingualText;
  /** what the row code looks like (a regular expression over the folded code text); null when rows need none */
  readonly codePattern: string | null;
  /** labels that open the group, such as 按行业小类分 */
  readonly headings: readonly string[];
  /** money groups carry their unit here; null = each row states its own (products) */
  readonly unit: string | null;
  readonly decimals: number;
}

/** A statutory form in one dated version, as data. */
export interface FormDefinition {
  readonly id: string;
  /** name usable in rules: `B2041` */
  readonly alias: string;
  readonly version: string;
  readonly title: BilingualText;
  /** other titles it is known by */
  readonly titles: readonly string[];
  readonly formNumber: string;
  readonly authority: string;
  /** 文号, without which an enterprise may refuse a form; left out = not known, printed blank */
  readonly documentNumber?: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly unit: string;
  readonly frequency: 'monthly' | 'quarterly';
  /** months in which it is not filed (免报) */
  readonly skippedMonths: readonly number[];
  /** who files it: each enterprise (default), or the zone, one book for all (a department's ledger) */
  readonly filer?: 'enterprise' | 'zone';
  /** day of the month after the period by which it is due, before it is moved by holidays */
  readonly dueDay?: number;
  readonly columns: readonly FormColumn[];
  readonly items: readonly FormItem[];
  readonly groups: readonly FormRowGroup[];
  readonly source: string;
}

/** Whether the form is filed for that month. */
export function isFiledFor(form: FormDefinition, period: Period): boolean {
  if (form.skippedMonths.includes(period.month)) return false;
  return form.frequency === 'monthly' || period.month % 3 === 0;
}

/** Whether one book is filed for the whole zone. */
export function isZoneForm(form: FormDefinition): boolean {
  return form.filer === 'zone';
}

type Valued = Pick<FormItem, 'kind' | 'choices'>;

/** What the cells of an item, or of a group's rows (null), hold in a column, and the texts allowed there. */
export function valueKindOf(
  item: Valued | null,
  column: Valued,
): { readonly kind: ValueKind; readonly choices: readonly string[] | null } {
  const of = item?.kind === undefined ? column : item;
  return { kind: of.kind ?? 'number', choices: of.choices ?? null };
}

/** Unit and decimals of a group's cells in a column; unit null = each row states its own. */
export function groupMeasure(
  group: FormRowGroup,
  column: FormColumn,
): { readonly unit: string | null; readonly decimals: number } {
  return { unit: column.unit ?? group.unit, decimals: column.decimals ?? group.decimals };
}

/** Whether the item is filled in that column at all. */
export function isFilledIn(item: FormItem, column: FormColumn): boolean {
  return item.columns === undefined || item.columns.includes(column.id);
}

/** How many months a period of the form spans: what `previous` steps back by. */
export function monthsPerPeriod(form: FormDefinition): number {
  return form.frequency === 'monthly' ? 1 : 3;
}
