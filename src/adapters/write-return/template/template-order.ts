import type { RuleSet } from '../../../core/checking/rule-set';
import type { Filing } from '../../../core/model/filing';
import type { FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';

/** Who a template is for, as the register says it; '' where it does not. */
export interface TemplateFiler {
  readonly name: string;
  /** as printed, such as `D2143569-X` */
  readonly code: string;
  readonly telephone: string;
  /** GB/T 4754 class: opens the first class row of an enterprise that did not file last year */
  readonly industry: string;
}

/** One form of a template. */
export interface TemplateForm {
  readonly form: FormDefinition;
  /** the filing of the same month of last year, whose figures go into the last-year columns; null = none is known */
  readonly lastYear: Filing | null;
  /** printed below the table, a line each */
  readonly notes: readonly string[];
}

/** Everything a template workbook is made of. */
export interface TemplateOrder {
  readonly pack: { readonly id: string; readonly version: string };
  readonly period: Period;
  readonly filer: TemplateFiler;
  /** a sheet each, in this order; at least one */
  readonly forms: readonly TemplateForm[];
  /** 文号 in place of the forms' own; null = what each form says, blank where it says none */
  readonly documentNumber: string | null;
  /** the rules whose mandatory and verify relations become formulas of 审核 */
  readonly ruleSet: RuleSet;
  /** what rules ask besides cells, by English name: month, year, idle, highTech, aboveScale (1, 0), annualRevenue (千元) */
  readonly scalars: ReadonlyMap<string, number>;
}
