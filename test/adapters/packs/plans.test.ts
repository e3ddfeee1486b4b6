import path from 'node:path';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import { PackError } from '../../../src/adapters/packs/pack-problem';
import { packFromFiles } from '../../../src/adapters/packs/pack-source';
import { planFor, referenceFor, type PlanBook } from '../../../src/core/model/plan';

let book: PlanBook;
beforeAll(async () => {
  const pack = await loadPackSource(path.join(__dirname, '../../../src/packs/haikou'));
  book = pack.planBook!;
});

test('the pack has the plans of the zone’s report, each with unit, source and date', () => {
  const found = ['output', 'tax', 'meianLand', 'meianInvestment'].map((indicator) => {
    const plan = planFor(book, indicator, 2013)!;
    return `${String(plan.value)} ${plan.unit} ${plan.basis}`;
  });
  expect(found).toEqual(['120 亿元 inferred', '72000 万元 published', '5000 亩 published', '5.4 亿元 published']);
  expect(planFor(book, 'output', 2014)).toMatchObject({ value: 140, unit: '亿元' });
  expect(planFor(book, 'output', 2012)).toBeNull();
  for (const figure of [...book.plans, ...book.references]) expect(figure.source.length).toBeGreaterThan(5);
});

test('city totals fit the shares that the report prints', () => {
  const share = (part: number, indicator: string): number =>
    (part / referenceFor(book, indicator, '海口市', 2013)!.value) * 100;
  expect(share(91, 'extraDeductionProjects').toFixed(0)).toBe('51');
  expect(share(7208, 'researchExpense').toFixed(0)).toBe('53');
  expect(Math.abs(share(19, 'innovativeEnterprises') - 57.5)).toBeLessThan(0.1);
  expect(referenceFor(book, 'researchExpense', '三亚市', 2013)).toBeNull();
});

test('of two plans for a year the one from the later source counts', () => {
  const [plan] = book.plans;
  const changed = { ...plan!, value: 125, date: '2014-02-01' };
  expect(planFor({ plans: [changed, ...book.plans], references: [] }, 'output', 2013)).toBe(changed);
});

test('a plan without a source or with a bad date is named with its file and line', () => {
  const text =
    "plans:\n  - { indicator: output, year: 2013, value: 1, unit: 元, date: '2013-02-30x', basis: published }\nreferences: []\n";
  const files = [
    { path: 'pack.yaml', text: "id: x\nversion: '1'\nname: { zh: 包, en: Pack }\n" },
    { path: '2013-01/plans.yaml', text },
  ];
  expect(() => packFromFiles(files)).toThrow(PackError);
  expect(() => packFromFiles(files)).toThrow(/2013-01\/plans\.yaml:2 plans\[0\]\.source/);
});
