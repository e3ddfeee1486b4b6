import type { CheckReport, ReportEntry } from '../../../src/adapters/reports/check-report';
import { NO_OUTCOMES } from '../../../src/adapters/reports/check-report';
import type { Finding } from '../../../src/core/model/finding';
import type { FormDefinition } from '../../../src/core/model/form';
import type { RuleDefinition } from '../../../src/core/model/rule';
import { ruleBookOf } from '../../../src/locales/rule-book';

const form: FormDefinition = {
  id: 'B204-1',
  alias: 'B2041',
  version: '2013',
  title: { zh: '工业产销总值及主要产品产量', en: 'Output and sales' },
  titles: [],
  formNumber: 'B204-1',
  authority: '国家统计局',
  validFrom: '2013-01-01',
  validTo: null,
  unit: '千元',
  frequency: 'monthly',
  skippedMonths: [1],
  columns: [{ id: 'month', name: { zh: '本月', en: 'This month' }, headings: [['本月']] }],
  items: [
    { code: '03', name: { zh: '工业销售产值', en: 'Sales' }, aliases: [], unit: '千元', nature: 'flow', decimals: 0 },
    { code: '04', name: { zh: '出口交货值', en: 'Exports' }, aliases: [], unit: '千元', nature: 'flow', decimals: 0 },
  ],
  groups: [],
  source: 'test',
};

const rule: RuleDefinition = {
  id: 'P5a',
  form: 'B204-1',
  name: { zh: '出口交货值不大于销售产值', en: 'Exports are within sales' },
  class: 'mandatory',
  essLevel: 1,
  audience: 'enterprise',
  expr: 'r04 <= r03',
  message: { zh: '{item} {left} 大于工业销售产值 {right}。', en: '{item} {left} exceeds sales {right}.' },
  source: 'domain.md §3 P5',
  examples: { holds: [], fails: [], missing: [] },
};

const cell = { sheet: '产销总值', row: 11, column: 4 };

/** A mandatory finding on E12: exports above sales, with a suggestion for the enterprise's own screen. */
export function exportsAboveSales(changes: Partial<Finding> = {}): Finding {
  return {
    code: 'rule-fails',
    class: 'mandatory',
    essLevel: 1,
    audience: 'enterprise',
    rule: 'P5a',
    ruleVersion: '2013.1',
    source: 'domain.md §3 P5',
    form: 'B204-1',
    enterprise: 'D2143569-X',
    period: { year: 2013, month: 9 },
    cells: [cell, { ...cell, row: 10 }],
    values: [
      { name: 'r04.month', item: '04', column: 'month', value: 1240, unit: '千元', at: cell, when: 'now' },
      {
        name: 'r03.month',
        item: '03',
        column: 'month',
        value: 1010,
        unit: '千元',
        at: { ...cell, row: 10 },
        when: 'now',
      },
    ],
    unit: '千元',
    expected: { low: null, high: 1010, unit: '千元' },
    tolerance: { value: 0, unit: '千元', from: 'none', parts: 2 },
    facts: { left: 1240, right: 1010, difference: 230 },
    evidence: null,
    suggestions: [{ at: cell, value: 124, unit: '千元', reason: 'digit', audience: 'enterprise' }],
    cause: null,
    fingerprint: 'f1',
    ...changes,
  };
}

export function entry(changes: Partial<ReportEntry> = {}): ReportEntry {
  return {
    path: 'received/a.xlsx',
    enterprise: { code: 'D2143569-X', name: '海口示例制药有限公司' },
    form: 'B204-1',
    period: { year: 2013, month: 9 },
    status: 'clean',
    refusal: null,
    skipped: null,
    findings: [],
    outcomes: { holds: 40, fails: 0, undecided: 2, broken: 0 },
    undecided: [],
    causes: [],
    ...changes,
  };
}

export const refusedEntry = entry({
  path: 'received/locked.xlsx',
  enterprise: { code: null, name: null },
  form: null,
  period: null,
  status: 'refused',
  refusal: { kind: 'refusal', code: 'encrypted' },
  outcomes: NO_OUTCOMES,
});

export const skippedEntry = entry({
  path: 'received/~$a.xlsx',
  enterprise: { code: null, name: null },
  form: null,
  period: null,
  status: 'skipped',
  skipped: 'lock-file',
  outcomes: NO_OUTCOMES,
});

export const failingEntry = entry({
  status: 'findings',
  findings: [exportsAboveSales()],
  outcomes: { holds: 39, fails: 1, undecided: 2, broken: 0 },
});

export function checkReport(entries: readonly ReportEntry[], changes: Partial<CheckReport> = {}): CheckReport {
  return {
    pack: { id: 'haikou', name: { zh: '海口高新区', en: 'Haikou zone' }, version: '2013.1' },
    period: { year: 2013, month: 9 },
    audience: 'office',
    failOn: 'mandatory',
    entries,
    missing: [],
    due: null,
    book: ruleBookOf({ forms: [form], rules: [rule] }),
    ...changes,
  };
}
