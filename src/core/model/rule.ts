import type { BilingualText } from './text';

/** 强制性 | 核实性 | 提示性 */
export type RuleClass = 'mandatory' | 'verify' | 'hint';
/** ESS validation levels: 0 file and template, 1 within the return, 2 own past, 3 across forms, 4 across sources. */
export type EssLevel = 0 | 1 | 2 | 3 | 4;
/** Who may be shown the finding (domain.md §1, the red line). */
export type Audience = 'enterprise' | 'office';

export const RULE_CLASSES: readonly RuleClass[] = ['mandatory', 'verify', 'hint'];

/**
 * Values for a rule's example, by name: `r03.month: 5`, `previous(r03.ytd): 4`, `month: 9`; null = missing.
 * Examples of a named check give what that check documents, such as `code: D2143569-X`.
 */
export type ExampleValues = Readonly<Record<string, number | string | boolean | null>>;

/** Examples that run as tests; `missing` must come out undecided. */
export interface RuleExamples {
  readonly holds: readonly ExampleValues[];
  readonly fails: readonly ExampleValues[];
  readonly missing: readonly ExampleValues[];
}

/** A number a rule needs from outside the return (a tax rate, a minimum wage), with its unit and where it comes from. */
export interface RuleConstant {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** One audit relation (审核关系) as pack data. */
export interface RuleDefinition {
  readonly id: string;
  /** id of the form whose return it is run on; null = a rule about the file or the register */
  readonly form: string | null;
  readonly name: BilingualText;
  readonly class: RuleClass;
  readonly essLevel: EssLevel;
  readonly audience: Audience;
  /** the relation in the rule language: must hold; '' where `check` is given */
  readonly expr: string;
  /** a named check of core/checking in place of `expr`, for relations an expression cannot say: `repeated-filing` */
  readonly check?: string;
  /** premise: the rule is run only where it is true (undecided premise = undecided) */
  readonly when?: string;
  /** repeat for each of these items: `item` in expr stands for it */
  readonly forEach?: readonly string[];
  /** columns to repeat for when a reference names none; default every column of the form */
  readonly columns?: readonly string[];
  /** names usable in `expr`, `when` and as placeholders: outside numbers with unit and source */
  readonly constants?: Readonly<Record<string, RuleConstant>>;
  /** expressions whose values the message shows by these names, such as `ratio: r03 / r01 * 100` */
  readonly facts?: Readonly<Record<string, string>>;
  /**
   * the relation rests on a limit or a history, not on arithmetic: the range it implies is never shown to an
   * enterprise (domain.md §1), only that the figure is unusual
   */
  readonly statistical?: boolean;
  /** names to show first: the cells most likely wrong, in this order */
  readonly locate?: readonly string[];
  readonly message: BilingualText;
  readonly source: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly examples: RuleExamples;
  /** pack file and line, for messages about the rule itself */
  readonly origin?: string;
}
