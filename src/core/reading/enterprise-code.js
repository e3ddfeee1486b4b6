"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.normaliseCode = normaliseCode;
exports.organisationCheck = organisationCheck;
exports.creditCheck = creditCheck;
exports.parseEnterpriseCode = parseEnterpriseCode;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Upper case, full-width made plain, without spaces, dashes and dots. @example normaliseCode('Ｄ2143569－x') // 'D2143569X' */
function normaliseCode(text) {
    return text
        .normalize('NFKC')
        .replace(/[^0-9A-Za-z]/g, '')
        .toUpperCase();
}
function organisationValue(char) {
    const code = char.charCodeAt(0);
    return code <= 57 ? code - 48 : code - 55;
}
/**
 * Check character of the 8-character body of an organisation code; null when the body is not 8 letters or digits.
 * @source GB 11714-1997 (mod 11; 10 is X, 11 is 0)  @example organisationCheck('D2143569') // 'X'
 */
function organisationCheck(body) {
    if (!/^[0-9A-Z]{8}$/.test(body))
        return null;
    let sum = 0;
    for (let i = 0; i < 8; i++)
        sum += organisationValue(body[i]) * ORGANISATION_WEIGHTS[i];
    const check = 11 - (sum % 11);
    return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
/**
 * Check character of the first 17 characters of a unified social credit code; null when one is not allowed there.
 * @source GB 32100-2015 (mod 31, weights 3^i)  @example creditCheck('91350100M000100Y4') // '3'
 */
function creditCheck(body) {
    if (body.length !== 17)
        return null;
    let sum = 0;
    let weight = 1;
    for (const char of body) {
        const value = CREDIT_ALPHABET.indexOf(char);
        if (value < 0)
            return null;
        sum += value * weight;
        weight = (weight * 3) % 31;
    }
    return CREDIT_ALPHABET[(31 - (sum % 31)) % 31];
}
/** What a written code is, and whether its check character fits. Nothing is corrected. */
function parseEnterpriseCode(text) {
    const code = normaliseCode(text);
    if (code.length === 9) {
        return { kind: 'organisation', code, organisation: code, valid: organisationCheck(code.slice(0, 8)) === code[8] };
    }
    if (code.length === 18) {
        return {
            kind: 'credit',
            code,
            organisation: code.slice(8, 17),
            valid: creditCheck(code.slice(0, 17)) === code[17],
        };
    }
    return { kind: 'other', code, organisation: null, valid: false };
}
