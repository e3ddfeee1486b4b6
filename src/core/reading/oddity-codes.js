"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ODDITY_KINDS = void 0;
exports.oddityKind = oddityKind;
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
];
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
];
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
];
const REGISTER = ['register.row-without-name', 'register.value-not-understood', 'register.code-twice'];
function kinds(codes, ruleClass, audience) {
    return codes.map((code) => ({ code, class: ruleClass, essLevel: 0, audience }));
}
/**
 * The catalogue: what cannot be read or decided must be corrected; what was read by a documented convention is to be
 * verified; what was read beyond doubt is a hint. All are level 0; those of the register are the office's own.
 */
exports.ODDITY_KINDS = [
    ...kinds(MANDATORY, 'mandatory', 'enterprise'),
    ...kinds(VERIFY, 'verify', 'enterprise'),
    ...kinds(HINT, 'hint', 'enterprise'),
    ...kinds(REGISTER, 'verify', 'office'),
];
const BY_CODE = new Map(exports.ODDITY_KINDS.map((kind) => [kind.code, kind]));
/** The catalogue entry of a code; an unknown code (from a newer version) counts as one to verify. */
function oddityKind(code) {
    return BY_CODE.get(code) ?? { code, class: 'verify', essLevel: 0, audience: 'enterprise' };
}
