import fc from 'fast-check';
import {
  creditCheck,
  normaliseCode,
  organisationCheck,
  parseEnterpriseCode,
} from '../../../src/core/reading/enterprise-code';

test.each(['D2143569-X', '66496171-X', '03804733-0'])('%s is a valid organisation code (methods.md §10)', (text) => {
  expect(parseEnterpriseCode(text)).toMatchObject({ kind: 'organisation', valid: true });
});

test('91350100M000100Y43 is a valid credit code, and its characters 9–17 are the organisation code', () => {
  expect(parseEnterpriseCode('91350100M000100Y43')).toEqual({
    kind: 'credit',
    code: '91350100M000100Y43',
    organisation: 'M000100Y4',
    valid: true,
  });
});

test('a wrong check character is seen', () => {
  expect(parseEnterpriseCode('D2143569-1').valid).toBe(false);
  expect(parseEnterpriseCode('91350100M000100Y44').valid).toBe(false);
});

test('any spelling of a code is one code', () => {
  for (const text of ['D2143569X', ' d2143569-x ', 'Ｄ２１４３５６９－Ｘ', 'D 2 1 4 3 5 6 9 - X']) {
    expect(normaliseCode(text)).toBe('D2143569X');
  }
});

test('a code of another length is neither', () => {
  expect(parseEnterpriseCode('2143569-X')).toEqual({
    kind: 'other',
    code: '2143569X',
    organisation: null,
    valid: false,
  });
  expect(organisationCheck('123')).toBeNull();
  expect(creditCheck('9135')).toBeNull();
  expect(creditCheck('I1350100M000100Y4')).toBeNull();
});

test('changing one character of a valid code makes it invalid', () => {
  const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 8, maxLength: 8 }).map((d) => d.join(''));
  fc.assert(
    fc.property(digits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (body, at, change) => {
      const code = body + organisationCheck(body)!;
      expect(parseEnterpriseCode(code).valid).toBe(true);
      const other = String((Number(body[at]) + change) % 10);
      expect(parseEnterpriseCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false);
    }),
  );
});
