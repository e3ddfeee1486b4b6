import { growth } from '../../../src/core/indicators/growth';

/** Every row of the sign table of domain.md §4. */
describe('growth across signs', () => {
  it.each([
    [12, -5, 'loss-to-profit', null],
    [-5, 12, 'profit-to-loss', null],
    [-30, -40, 'loss-narrowed', 25],
    [-50, -40, 'loss-widened', 25],
    [0, -40, 'loss-to-zero', null],
    [-40, -40, 'unchanged', null],
  ])('of %p on %p is no rate but %s', (now, then, sign, percent) => {
    expect(growth({ now, then })).toEqual({
      state: 'undefined',
      why: 'negative',
      operand: null,
      unit: '%',
      sign,
      percent,
    });
  });

  it.each([
    [5, 0, null],
    [-5, 0, null],
    [0, 0, 'unchanged'],
  ])('of %p on %p is not computed: the base is zero', (now, then, sign) => {
    expect(growth({ now, then })).toMatchObject({ state: 'undefined', why: 'base-is-zero', operand: 'then', sign });
  });

  it.each([
    [126.3, 100, 26.3, 'rise'],
    [257, 100, 157, 'rise'],
    [80, 100, -20, 'fall'],
    [0, 100, -100, 'fall'],
    [100, 100, 0, 'unchanged'],
  ])('of %p on %p is %p %%: %s', (now, then, value, sign) => {
    const result = growth({ now, then });
    expect(result).toMatchObject({ state: 'value', unit: '%', sign });
    expect(result.state === 'value' && result.value).toBeCloseTo(value, 10);
  });

  it('that prints as 0.0 % is worded unchanged, and from 0.05 % on no more', () => {
    expect(growth({ now: 100_049, then: 100_000 })).toMatchObject({ sign: 'unchanged' });
    expect(growth({ now: 100_050, then: 100_000 })).toMatchObject({ sign: 'rise' });
    expect(growth({ now: 99_950, then: 100_000 })).toMatchObject({ sign: 'fall' });
  });

  it('on a base below a tenth of the value now carries the low-base note', () => {
    expect(growth({ now: 1000, then: 99 })).toMatchObject({ notes: ['low-base'] });
    expect(growth({ now: 1000, then: 100 })).toMatchObject({ notes: [] });
  });

  it.each([
    [null, 100, 'now'],
    [100, null, 'then'],
    [NaN, 100, 'now'],
    [100, Infinity, 'then'],
  ])('of %p on %p names the missing one', (now, then, operand) => {
    expect(growth({ now, then })).toMatchObject({ state: 'undefined', why: 'missing', operand });
  });
});
