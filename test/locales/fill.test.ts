import fc from 'fast-check';
import { fill, placeholdersOf } from '../../src/locales/fill';

describe('fill', () => {
  it('replaces each placeholder by its fact', () => {
    expect(fill('{item}:{item.ytd} < {right}', { item: '出口交货值', 'item.ytd': 5, right: '6 千元' })).toBe(
      '出口交货值:5 < 6 千元',
    );
  });

  it('shows a dash where there is no fact', () => {
    expect(fill('{a}', {})).toBe('—');
    expect(fill('{constructor} {__proto__}', {})).toBe('— —');
  });

  it('does not search facts for placeholders', () => {
    expect(fill('{a}', { a: '{b}', b: 'secret' })).toBe('{b}');
  });

  it('chooses the branch of a select, and the other one when none fits', () => {
    const template = '{why, select, absent{不在名录中}late{{when}退出}other{不符}}。';
    expect(fill(template, { why: 'absent' })).toBe('不在名录中。');
    expect(fill(template, { why: 'late', when: '6月' })).toBe('6月退出。');
    expect(fill(template, {})).toBe('不符。');
    expect(placeholdersOf(template)).toEqual(['why', 'when']);
  });

  it('keeps braces that are no placeholder', () => {
    expect(fill('a { b', {})).toBe('a { b');
    expect(fill('{a b}', { 'a b': 1 })).toBe('{a b}');
  });

  it('ends for any template', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', ',', ' ', 'select') }), (template) => {
        expect(typeof fill(template, { a: 1 })).toBe('string');
        expect(Array.isArray(placeholdersOf(template))).toBe(true);
      }),
    );
  });
});
