import { lintRules } from '../../../src/core/checking/lint/lint-rules';
import { testRules, type RuleTestResult } from '../../../src/core/checking/examples/test-rules';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { haikouPack } from '../../core/checking/haikou';

let pack: CompiledPack;
let results: readonly RuleTestResult[];
beforeAll(async () => {
  pack = await haikouPack();
  results = testRules(pack);
});

test('every example of every rule comes out as its list says, for each item and column', () => {
  const wrong = results.flatMap(({ rule, examples }) =>
    examples
      .filter((one) => !one.passed)
      .map((one) => `${rule.id} ${one.kind} ${one.binding} ${one.outcome}: ${one.example}`),
  );
  expect(wrong).toEqual([]);
});

test('every rule has at least one holding, failing and missing-value example', () => {
  for (const { rule, examples } of results) {
    const kinds = new Set(examples.map((example) => example.kind));
    expect([rule.id, [...kinds].sort()]).toEqual([rule.id, ['fails', 'holds', 'missing']]);
  }
});

test('lint finds nothing', () => {
  expect(lintRules(pack)).toEqual([]);
});

test('every relation of the domain is there: P1–P17, F1–F15, the register', () => {
  const families = new Set(pack.rules.map((rule) => /^[A-Z]\d+/.exec(rule.id)![0]));
  for (let n = 1; n <= 17; n++) expect(families).toContain(`P${String(n)}`);
  for (let n = 1; n <= 15; n++) expect(families).toContain(`F${String(n)}`);
  for (let n = 1; n <= 9; n++) expect(families).toContain(`R${String(n)}`);
});

test('classes are those of the domain', () => {
  const classOf = new Map(pack.rules.map((rule) => [rule.id, rule.class]));
  const mandatory = [
    'P3a',
    'P3b',
    'P5a',
    'P5b',
    'P6',
    'P8a',
    'F1',
    'F2a',
    'F2c',
    'F2d',
    'F3',
    'F5a',
    'F9',
    'R1',
    'R2a',
    'R4',
    'R5',
  ];
  for (const id of mandatory) expect([id, classOf.get(id)]).toEqual([id, 'mandatory']);
  for (const id of ['P9', 'P11', 'P12a', 'P14', 'F7a', 'F12a']) expect([id, classOf.get(id)]).toEqual([id, 'hint']);
  for (const id of ['P1a', 'P4a', 'P7a', 'P8c', 'P10a', 'P13a', 'F2b', 'F2e', 'F4', 'F13']) {
    expect([id, classOf.get(id)]).toEqual([id, 'verify']);
  }
});

test('every message says what in both languages, with the same placeholders', () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{[^}]+\}/g)].map((match) => match[0]).sort();
  for (const { id, message } of pack.rules) {
    expect([id, placeholders(message.en)]).toEqual([id, placeholders(message.zh)]);
  }
});
