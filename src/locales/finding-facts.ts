import type { Finding, FindingValue } from '../core/model/finding';
import { parsePeriod } from '../core/model/period';
import type { Facts } from './fill';
import { formatCell, formatMonth, formatNumber, formatQuantity, formatUnit, UNDEFINED_MARK } from './format';
import { boundText, expectedWords } from './finding-limits';
import { columnName, itemName } from './finding-names';
import { printedName } from './form-names';
import { inLanguage, type RuleBook } from './rule-book';
import { valueText } from './value-text';
import type { Words } from './words';

/** Facts that carry the unit of the comparison. */
const SIDES = new Set(['left', 'right', 'difference']);

/** Facts that are numbers but no amounts. */
const PLAIN = new Set(['year', 'month', 'row', 'code']);

/** A computed ratio or rate with no false precision: 97.3, 1.17, 0.0123. */
function formatRatio(value: number): string {
  if (Number.isInteger(value)) return formatNumber(value);
  const size = Math.abs(value);
  const decimals = size >= 10 ? 1 : size >= 1 ? 2 : 4;
  return formatNumber(Number(value.toFixed(decimals)));
}

/** A fact of core as people write it: months by name, units in the language, sides of a comparison with their unit. */
function factText(name: string, fact: string | number, finding: Finding, words: Words, book: RuleBook): string {
  if (typeof fact === 'string') {
    const period = parsePeriod(fact);
    if (period !== null) return formatMonth(period, words);
    const form = finding.form === null ? null : book.form(finding.form);
    const printed = form === null ? null : printedName(form, fact);
    return printed === null ? formatUnit(fact, words) : inLanguage(printed, words.language);
  }
  if (SIDES.has(name)) return formatQuantity(fact, finding.unit, words);
  return PLAIN.has(name) ? String(fact) : formatRatio(fact);
}

/** The figure that a message calls `item`: of the row the rule was repeated for, else the first one. */
function subjectOf(finding: Finding, book: RuleBook): FindingValue | null {
  const repeated = book.rule(finding.rule)?.forEach ?? [];
  const row = typeof finding.facts['item'] === 'string' ? finding.facts['item'].split(' ')[0] : null;
  const now = finding.values.filter((value) => value.when === 'now');
  return (
    now.find((value) => value.item !== null && (row === value.item || repeated.includes(value.item))) ??
    now[0] ??
    finding.values[0] ??
    null
  );
}

/** The names by which a message may ask for a figure: `r04.month`, `r04`, `previous.r01.month`, `item.month`. */
function namesOf(value: FindingValue, subject: FindingValue | null): string[] {
  const name = value.name.replace(/^(previous|lastYear)\((.*)\)$/, '$1.$2');
  const names = [value.name, name];
  if (value.column !== null && name.endsWith(`.${value.column}`)) names.push(name.slice(0, -value.column.length - 1));
  if (subject !== null && value.item === subject.item && value.column !== null) {
    names.push(value.when === 'now' ? `item.${value.column}` : `${value.when}.item.${value.column}`);
  }
  return names;
}

/** Everything a message may name: the finding's own facts, its figures by name, its cells, expectation and tolerance. */
export function messageFacts(finding: Finding, words: Words, book: RuleBook): Facts {
  const subject = subjectOf(finding, book);
  const { expected, tolerance } = finding;
  const facts = new Map<string, string>([
    ['rule', finding.rule],
    ['cell', finding.cells[0] ? formatCell(finding.cells[0]) : UNDEFINED_MARK],
    ['form', finding.form ?? UNDEFINED_MARK],
    ['period', finding.period ? formatMonth(finding.period, words) : UNDEFINED_MARK],
    ['expected', expectedWords(finding, words, book) ?? UNDEFINED_MARK],
    ['low', boundText(finding, expected?.low ?? null, words, book)],
    ['high', boundText(finding, expected?.high ?? null, words, book)],
    ['tolerance', formatQuantity(tolerance?.value ?? 0, tolerance?.unit ?? null, words)],
  ]);
  for (const value of finding.values) {
    const text = valueText(finding, value, words, book);
    for (const name of namesOf(value, subject)) if (!facts.has(name)) facts.set(name, text);
  }
  if (subject) {
    facts.set('value', valueText(finding, subject, words, book));
    facts.set('item.value', facts.get('value')!);
    facts.set('item', itemName(finding, subject, words, book) ?? subject.name);
    facts.set('column', columnName(finding, subject, words, book) ?? UNDEFINED_MARK);
  }
  for (const [name, fact] of Object.entries(finding.facts)) facts.set(name, factText(name, fact, finding, words, book));
  return Object.fromEntries(facts);
}
