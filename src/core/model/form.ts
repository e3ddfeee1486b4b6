import type { BilingualText } from './text';
import type { Period } from './period';

/** How a value behaves in time: a flow adds up over months, a stock is a level, an average neither. */
export type ItemNature = 'flow' | 'stock' | 'average';

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
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly unit: string;
  readonly frequency: 'monthly' | 'quarterly';
  /** months in which it is not filed (免报) */
  readonly skippedMonths: readonly number[];
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
