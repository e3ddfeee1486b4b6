import { findingMessage, findingQuestion } from '../../src/locales/finding-words';
import { wordsFor } from '../../src/locales/words';
import { checkReport, exportsAboveSales } from '../adapters/reports/report-fixture';

const { book } = checkReport([]);
const zh = wordsFor('zh-CN');
const en = wordsFor('en');
const withoutFacts = { facts: {} };

/** A finding worded by a message of ours, not of a pack. */
function oddity(code: string, facts: Record<string, string | number>): ReturnType<typeof exportsAboveSales> {
  return exportsAboveSales({ code, rule: code, facts, values: [], expected: null, tolerance: null });
}

describe('the message of a finding', () => {
  it('takes its sentence from the pack and its figures with units from the finding', () => {
    const finding = exportsAboveSales({ facts: { left: 1240, right: 1010, difference: 230 } });
    expect(findingMessage(finding, zh, book)).toBe('04 出口交货值 1,240 千元 大于工业销售产值 1,010 千元。');
    expect(findingMessage(finding, en, book)).toBe('04 Exports 1,240 thousand yuan exceeds sales 1,010 thousand yuan.');
  });

  it('shows a dash for a figure it does not have', () => {
    expect(findingMessage(exportsAboveSales(withoutFacts), zh, book)).toBe('04 出口交货值 — 大于工业销售产值 —。');
  });

  it('names months, units and items in the language asked for', () => {
    const differs = oddity('unit.line-differs', { found: '万元', expected: '千元' });
    expect(findingMessage(differs, en, book)).toContain('“ten thousand yuan”; the form asks for “thousand yuan”');
    const missing = oddity('layout.item-missing', { item: '出口交货值', code: '04' });
    expect(findingMessage(missing, en, book)).toBe(
      'The row of Exports (code 04) was not found and counts as missing. Please restore it.',
    );
    const period = oddity('identity.periods-conflict', { periods: '2013-08' });
    expect(findingMessage(period, zh, book)).toContain('（2013年8月）');
  });

  it('shows computed rates without false precision and codes without separators', () => {
    const extreme = oddity('cell.extreme-value', { value: 1234567890123.5 });
    expect(findingMessage(extreme, zh, book)).toContain('1,234,567,890,123.5');
    const twice = oddity('register.code-twice', { code: 123456789, name: '甲' });
    expect(findingMessage(twice, zh, book)).toContain('123456789');
  });

  it('falls back on the code where a newer core has a kind that has no words yet', () => {
    expect(findingMessage(oddity('cell.new-kind', {}), zh, book)).toBe('cell.new-kind。');
  });
});

describe('the question to ask', () => {
  it('states place and contradiction and asks for the source record, by class', () => {
    const question = findingQuestion(exportsAboveSales(), zh, book);
    expect(question).toMatch(
      /^B204-1 产销总值!E12：04 出口交货值 1,240 千元 大于.*请对照原始凭证核对，由贵单位自行更正后重新报送。$/,
    );
    expect(findingQuestion(exportsAboveSales({ class: 'verify' }), zh, book)).toContain('请书面说明原因');
  });

  it('never names the value that would be right, in either language', () => {
    for (const words of [zh, en]) expect(findingQuestion(exportsAboveSales(), words, book)).not.toMatch(/\b124\b/);
  });

  it('is not asked at all about what stays in the office', () => {
    expect(findingQuestion(exportsAboveSales({ audience: 'office' }), zh, book)).toBeNull();
  });
});
