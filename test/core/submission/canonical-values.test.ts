import type { Filing } from '../../../src/core/model/filing';
import { canonicalDigest, shortCode } from '../../../src/core/submission/canonical-values';
import { makeFiling } from '../../../src/core/checking/examples/made-filing';
import { B203, B204 } from '../../fixtures/pack-forms';

const enterprise = { code: 'D2143569-X', name: '甲', codeAt: null, nameAt: null };

interface Changes {
  readonly month?: number;
  readonly value?: number;
  readonly rows?: readonly string[];
}

function filing({ month = 9, value = 100, rows = [] }: Changes = {}, form = B204): Filing {
  return makeFiling({
    form,
    period: { year: 2013, month },
    enterprise,
    values: new Map([[form.items[0]!.code, new Map([[form.columns[0]!.id, value]])]]),
    groups: new Map([
      [
        form.groups[0]?.id ?? '',
        rows.map((code) => ({ code, name: code, unit: '千元', values: new Map([[form.columns[0]!.id, 1]]) })),
      ],
    ]),
    unitLine: null,
    path: null,
  });
}

const explanation = {
  form: 'B204-1',
  rule: 'P10',
  cell: 'E9',
  reason: '4' as const,
  text: '价格上涨',
  fingerprint: 'f',
  at: { sheet: '说明', row: 3, column: 0 },
};

describe('the digest of a return', () => {
  it('is the same for the same values, whatever the order of forms and rows, and wherever a reason stands', () => {
    const [a, b] = [filing({ rows: ['1', '2'] }), filing({}, B203)];
    const digest = canonicalDigest([a, b], [explanation]);
    const moved = { ...explanation, at: { sheet: '说明', row: 9, column: 0 }, cell: 'F10' };
    expect(canonicalDigest([b, filing({ rows: ['2', '1'] })], [moved])).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a value', filing({ value: 101 })],
    ['a value by its fifteenth digit', filing({ value: 100.000000000001 })],
    ['the period', filing({ month: 8 })],
    ['a row more', filing({ rows: ['3'] })],
    ['a value that is gone', filing({ value: NaN })],
  ])('differs by %s', (_, other) => {
    expect(canonicalDigest([other], [])).not.toBe(canonicalDigest([filing()], []));
  });

  it('is the same where programs do not agree: the last digits of a sum, and how lines end', () => {
    const sum = (value: number): string => canonicalDigest([filing({ value })], []);
    expect(sum(0.1 + 0.2)).toBe(sum(0.3));
    const said = (text: string): string => canonicalDigest([], [{ ...explanation, text }]);
    expect(said('价格上涨\r\n见合同')).toBe(said('价格上涨\n见合同'));
  });

  it('differs by an explanation', () => {
    const before = canonicalDigest([filing()], [explanation]);
    expect(canonicalDigest([filing()], [{ ...explanation, text: '价格上涨一成' }])).not.toBe(before);
    expect(canonicalDigest([filing()], [])).not.toBe(before);
  });

  it('has a short form for the telephone, without letters that are mistaken for others', () => {
    expect(shortCode('ff'.repeat(32))).toBe('ZZZZ-ZZZZ');
    expect(shortCode('00'.repeat(32))).toBe('0000-0000');
    expect(shortCode('0123456789'.padEnd(64, '0'))).toBe('04HM-ASW9');
  });
});
