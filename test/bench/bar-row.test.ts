import { barRow } from '../../bench/measuring/bar-row';

const figures = { what: 'read', ours: 3, peer: 'inflate', peerValue: 2, unit: 'ms' };

describe('a figure against its bar', () => {
  test('a ratio that should be low meets a bar it reaches, and is tolerable up to twice the bar', () => {
    const at = (ratio: number): unknown => barRow({ ...figures, ratio, bar: 1.5, better: 'lower' });
    expect(at(1.5)).toMatchObject({ ok: true, tolerable: true });
    expect(at(1.51)).toMatchObject({ ok: false, tolerable: true });
    expect(at(3)).toMatchObject({ ok: false, tolerable: true });
    expect(at(3.01)).toMatchObject({ ok: false, tolerable: false });
  });

  test('a ratio that should be high is tolerable down to half the bar', () => {
    const at = (ratio: number): unknown => barRow({ ...figures, ratio, bar: 40, better: 'higher' });
    expect(at(40)).toMatchObject({ ok: true, tolerable: true });
    expect(at(39.9)).toMatchObject({ ok: false, tolerable: true });
    expect(at(20)).toMatchObject({ ok: false, tolerable: true });
    expect(at(19.9)).toMatchObject({ ok: false, tolerable: false });
  });

  test('a ratio that is no number meets no bar', () => {
    for (const better of ['lower', 'higher'] as const) {
      expect(barRow({ ...figures, ratio: NaN, bar: 1, better })).toMatchObject({ ok: false, tolerable: false });
    }
  });

  test('what was measured is kept as it is', () => {
    expect(barRow({ ...figures, ratio: 1.5, bar: 2, better: 'lower' })).toMatchObject(figures);
  });
});
