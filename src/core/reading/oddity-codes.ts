import type { Audience, EssLevel, RuleClass } from '../model/rule';

/** How a kind of oddity is filed when it becomes a finding. */
export interface OddityKind {
  readonly code: string;
  readonly class: RuleClass;
  readonly essLevel: EssLevel;
  readonly audience: Audience;
}

const MANDATORY = [
  'cell.unreadable-text',
  'cell.ambiguous-number',
  'cell.percent-text',
  'cell.unit-mismatch',
  'cell.error-value',
  'cell.date',
  'cell.boolean',
  'cell.uncached-formula',
  'cell.not-a-date',
  'cell.not-a-flag',
  'cell.not-a-choice',
  'layout.item-twice',
  'layout.column-missing',
  'layout.column-twice',
  'identity.code-missing',
  'identity.period-missing',
  'identity.periods-conflict',
] as const;

const VERIFY = [
  'cell.scaled-text',
  'cell.bracket-negative',
  'cell.scientific-text',
  'cell.extreme-value',
  'cell.merged',
  'layout.item-missing',
  'layout.label-differs',
  'layout.code-label-disagree',
  'layout.columns-by-order',
  'layout.hidden-row',
  'layout.hidden-column',
  'layout.unknown-row',
  'layout.group-row-without-code',
  'unit.item-differs',
  'unit.line-differs',
  'form.twice',
  'form.number-differs',
  'form.number-missing',
  'sheet.hidden',
  'sheet.read-partly',
  'identity.name-missing',
  'identity.codes-conflict',
  'identity.code-as-number',
  'identity.heading-month-differs',
] as const;

const HINT = [
  'cell.text-number',
  'cell.unit-in-cell',
  'cell.dash',
  'cell.spaces',
  'cell.more-decimals',
  'cell.scaled-format',
  'cell.text-date',
  'cell.flag-spelling',
  'layout.code-without-zero',
  'layout.code-missing',
  'layout.code-differs',
  'layout.label-missing',
  'layout.label-slip',
  'layout.rows-reordered',
  'layout.extra-column',
  'layout.group-total-row',
  'identity.period-from-sheet-name',
  'identity.from-other-sheet',
  'register.code-missing',
] as const;

const REGISTER = [
  'register.row-without-name',
  'register.value-not-understood',
  'register.code-check',
  'register.code-twice',
] as const;

/** Every code that reading can report. Words for each are in locales. */
export type OddityCode =
  (typeof MANDATORY)[number] | (typeof VERIFY)[number] | (typeof HINT)[number] | (typeof REGISTER)[number];

function kinds(codes: readonly string[], ruleClass: RuleClass, audience: Audience): OddityKind[] {
  return codes.map((code) => ({ code, class: ruleClass, essLevel: 0, audience }));
}

/**
 * The catalogue: what cannot be read or decided must be corrected; what was read by a documented convention is to be
 * verified; what was read beyond doubt is a hint. All are level 0; those of the register are the office's own.
 */
export const ODDITY_KINDS: readonly OddityKind[] = [
  ...kinds(MANDATORY, 'mandatory', 'enterprise'),
  ...kinds(VERIFY, 'verify', 'enterprise'),
  ...kinds(HINT, 'hint', 'enterprise'),
  ...kinds(REGISTER, 'verify', 'office'),
];

const BY_CODE = new Map(ODDITY_KINDS.map((kind) => [kind.code, kind]));

/** The catalogue entry of a code; an unknown code (from a newer version) counts as one to verify. */
export function oddityKind(code: string): OddityKind {
  return BY_CODE.get(code) ?? { code, class: 'verify', essLevel: 0, audience: 'enterprise' };
}
