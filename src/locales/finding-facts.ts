import type { ExpectedRange, Finding, FindingValue, Tolerance } from '../core/model/finding';
import { fill, type Facts } from './fill';
import { formatCell, formatMonth, formatNumber, formatQuantity, UNDEFINED_MARK } from './format';
import { inLanguage, type RuleBook } from './rule-book';
import type { Words } from './words';

/** The expectation in words: `不大于 1,010 千元`; null when there is none. */
export function expectedWords(expected: ExpectedRange | null, words: Words): string | null {
  if (expected === null) return null;
  const { low, high, unit } = expected;
  const facts = { low: formatQuantity(low, unit, words), high: formatQuantity(high, unit, words) };
  if (low === null && high === null) return null;
  if (low === null) return fill(words.report.atMost, facts);
  if (high === null) return fill(words.report.atLeast, facts);
  return fill(low === high ? words.report.exactly : words.report.between, facts);
}

/** The tolerance and where it comes from: `容差 1.5 千元(四舍五入)`. */
export function toleranceWords(tolerance: Tolerance | null, words: Words): string | null {
  if (tolerance === null) return null;
  const from = words.terms.toleranceFrom[tolerance.from];
  const value = formatQuantity(tolerance.value, tolerance.unit, words);
  return fill(tolerance.value === 0 ? words.report.toleranceNone : words.report.tolerance, { value, from });
}

/** The printed name of a form's item (`04 出口交货值`) or null when the value is not one of the form's. */
export function itemName(finding: Finding, code: string | null, words: Words, book: RuleBook): string | null {
  if (code === null || finding.form === null) return null;
  for (const form of book.form(finding.form) === null ? [] : [book.form(finding.form)!]) {
    const item = form.items.find((candidate) => candidate.code === code);
    if (item) return inLanguage(item.name, words.language);
  }
  return null;
}

function columnName(finding: Finding, id: string | null, words: Words, book: RuleBook): string | null {
  const form = finding.form === null ? null : book.form(finding.form);
  const column = form?.columns.find((candidate) => candidate.id === id);
  return column ? inLanguage(column.name, words.language) : null;
}

/** What one figure behind a finding is called: `出口交货值 本月`, or its name in the rule language. */
export function valueName(finding: Finding, value: FindingValue, words: Words, book: RuleBook): string {
  const item = itemName(finding, value.item, words, book);
  if (item === null) return value.name;
  const column = columnName(finding, value.column, words, book);
  const when = words.terms.when[value.when];
  return [item, column, when === '' ? null : `(${when})`].filter((part) => part !== null).join(' ');
}

/** Facts of core are numbers and codes: numbers get separators, years and months do not. */
function shown(name: string, fact: string | number): string {
  if (typeof fact === 'string') return fact;
  return /year|month|row|code/i.test(name) ? String(fact) : formatNumber(fact);
}

/** Everything a message may name: the finding's own facts, its figures by name, its cell, expectation and tolerance. */
export function messageFacts(finding: Finding, words: Words, book: RuleBook): Facts {
  const facts = new Map<string, string>();
  const first = finding.values[0];
  facts.set('rule', finding.rule);
  facts.set('cell', finding.cells[0] ? formatCell(finding.cells[0]) : UNDEFINED_MARK);
  facts.set('cells', finding.cells.map(formatCell).join(words.terms.separator));
  facts.set('form', finding.form ?? UNDEFINED_MARK);
  facts.set('period', finding.period ? formatMonth(finding.period, words) : UNDEFINED_MARK);
  facts.set('expected', expectedWords(finding.expected, words) ?? UNDEFINED_MARK);
  facts.set('low', formatQuantity(finding.expected?.low ?? null, finding.expected?.unit ?? null, words));
  facts.set('high', formatQuantity(finding.expected?.high ?? null, finding.expected?.unit ?? null, words));
  facts.set('tolerance', formatQuantity(finding.tolerance?.value ?? 0, finding.tolerance?.unit ?? null, words));
  if (first) {
    facts.set('value', formatQuantity(first.value, first.unit, words));
    facts.set('item', itemName(finding, first.item, words, book) ?? first.item ?? first.name);
    facts.set('column', columnName(finding, first.column, words, book) ?? first.column ?? UNDEFINED_MARK);
  }
  for (const value of finding.values) facts.set(value.name, formatQuantity(value.value, value.unit, words));
  for (const [name, fact] of Object.entries(finding.facts)) facts.set(name, shown(name, fact));
  return Object.fromEntries(facts);
}
