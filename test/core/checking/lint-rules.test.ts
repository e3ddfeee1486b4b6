import { lintRules } from '../../../src/core/checking/lint/lint-rules';
import type { RuleDefinition } from '../../../src/core/model/rule';
import { packWith, ruleOf } from './haikou';

async function codes(...rules: readonly RuleDefinition[]): Promise<string[]> {
  const findings = lintRules(await packWith(rules));
  return [...new Set(findings.map((finding) => finding.code))].sort();
}

const good = ruleOf({ id: 'X1', expr: 'r04 <= r03' });

test('a sound rule gives nothing', async () => {
  expect(await codes(good)).toEqual([]);
});

test.each<[string, Partial<RuleDefinition> & { id: string; expr: string }, string]>([
  ['an unknown name', { id: 'X1', expr: 'r77 <= r03' }, 'expression'],
  ['units that cannot meet', { id: 'X1', expr: 'r05 <= r03' }, 'expression'],
  ['a bare item number', { id: 'X1', expr: '04 <= r03' }, 'expression'],
  ['a fact that does not bind', { id: 'X1', expr: 'r04 <= r03', facts: { x: 'r77 / 2' } }, 'expression'],
  ['an unknown check', { id: 'X1', expr: '', check: 'no-such' }, 'unknown-check'],
  ['an unknown item to repeat for', { id: 'X1', expr: 'item >= 0', forEach: ['77'] }, 'unknown-item'],
  ['an unknown column', { id: 'X1', expr: 'r04 <= r03', columns: ['week'] }, 'unknown-column'],
  ['an unknown place to look at', { id: 'X1', expr: 'r04 <= r03', locate: ['r44'] }, 'unknown-locate'],
  [
    'an unknown placeholder',
    { id: 'X1', expr: 'r04 <= r03', message: { zh: '{出口}', en: 'x' } },
    'unknown-placeholder',
  ],
  ['a missing message', { id: 'X1', expr: 'r04 <= r03', message: { zh: '', en: 'x' } }, 'missing-message'],
  [
    'a missing example',
    { id: 'X1', expr: 'r04 <= r03', examples: { ...good.examples, missing: [] } },
    'missing-example',
  ],
  ['an example that comes out otherwise', { id: 'X1', expr: 'r04 >= r03' }, 'example-fails'],
  [
    'a constant nobody uses',
    { id: 'X1', expr: 'r04 <= r03', constants: { a: { value: 1, unit: '', source: 's' } } },
    'unused-constant',
  ],
  ['a rule that never fires', { id: 'X1', expr: 'r04 <= r03 or r04 >= r03' }, 'never-fires'],
])('%s is told', async (_what, part, code) => {
  expect(await codes(ruleOf(part))).toContain(code);
});

test('a limit shown to the enterprise is told', async () => {
  const message = { zh: '{left}', en: '{right}' };
  expect(await codes(ruleOf({ id: 'X1', expr: 'r04 <= r03', statistical: true, message }))).toEqual(['shows-limit']);
});

test('the same relation written in another order is told as a duplicate', async () => {
  const a = ruleOf({ id: 'X1', expr: 'r01 - r03 >= r04 and r03 > 0' });
  const b = ruleOf({ id: 'X2', expr: 'not (r03 <= 0 or r04 > -r03 + r01)' });
  const findings = lintRules(await packWith([a, b])).filter((finding) => finding.code === 'duplicate-relation');
  expect(findings).toEqual([expect.objectContaining({ rule: 'X2', facts: { other: 'X1' } })]);
});

test('two mandatory relations that exclude each other are told', async () => {
  expect(await codes(good, ruleOf({ id: 'X2', expr: 'r03 < r04' }))).toContain('contradiction');
  expect(await codes(ruleOf({ id: 'X1', expr: 'r04 < r03' }), ruleOf({ id: 'X2', expr: 'r04 == r03' }))).toContain(
    'contradiction',
  );
  expect(await codes(good, ruleOf({ id: 'X2', expr: 'r03 >= r04', columns: ['ytd'] }))).not.toContain('contradiction');
});

test('relations under other premises, for other items or at other times do not meet', async () => {
  const opposite = ruleOf({ id: 'X2', expr: 'r03 < r04', when: 'month == 2' });
  expect(await codes(good, opposite)).not.toContain('contradiction');
  const early = ruleOf({ id: 'X1', expr: 'r04 <= r03', validTo: '2012-12-31' });
  const late = ruleOf({ id: 'X1', expr: 'r04 <= r03', validFrom: '2013-01-01' });
  expect(await codes(early, late)).not.toContain('duplicate-id');
  expect(await codes(good, good)).toContain('duplicate-id');
});
