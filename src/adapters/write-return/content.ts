import type { FormDefinition } from '../../core/model/form';
import type { Period } from '../../core/model/period';

/** Who files and signs: the filler block of a statutory form (domain.md §2). */
export interface FilerBlock {
  /** 单位详细名称 */
  readonly name: string;
  /** 组织机构代码 as printed, such as `D2143569-X` */
  readonly code: string;
  /** 单位负责人 */
  readonly head: string;
  /** 统计负责人 */
  readonly statistician: string;
  /** 填表人 */
  readonly filler: string;
  readonly telephone: string;
  /** 报出日期 as printed */
  readonly filedOn: string;
}

/** One row of the filler's own: an industry class or a product. */
export interface RowContent {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** by column id, in `unit`; an absent column stays blank */
  readonly values: ReadonlyMap<string, number>;
}

/** Everything one form says. */
export interface FormContent {
  readonly form: FormDefinition;
  readonly period: Period;
  readonly filer: FilerBlock;
  /** by `valueKey(item, column)`, in the unit of the item; an absent one stays blank */
  readonly values: ReadonlyMap<string, number>;
  /** by group id */
  readonly groups: ReadonlyMap<string, readonly RowContent[]>;
  /** answers in words (是, 在建, a certificate number), by `valueKey` or `rowKey`, before a value there; days are values */
  readonly texts?: ReadonlyMap<string, string>;
  /** 文号 of the approval: an enterprise may refuse a form without it */
  readonly documentNumber: string;
  /** printed below the table, a line each: 说明 and 审核关系 */
  readonly notes: readonly string[];
}

/** Key of a fixed value: `r01.month`, the same words the rule language uses. */
export function valueKey(item: string, column: string): string {
  return `r${item}.${column}`;
}

/** Key of a value in a row of the filler's own, rows counted from 0: `classes#0.ytd`. */
export function rowKey(group: string, row: number, column: string): string {
  return `${group}#${String(row)}.${column}`;
}
