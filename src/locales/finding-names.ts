import type { Finding, FindingValue } from '../core/model/finding';
import type { FormDefinition } from '../core/model/form';
import { fill } from './fill';
import { inLanguage, type RuleBook } from './rule-book';
import type { Words } from './words';

/** The form a value is from: its own where the reference names another one (`B203.r301.ytd`). */
export function formOf(finding: Finding, value: FindingValue, book: RuleBook): FormDefinition | null {
  const alias = /(?:^|\()([A-Z][A-Za-z0-9]*)\./.exec(value.name)?.[1];
  const other = alias === undefined ? null : book.formByAlias(alias);
  return other ?? (finding.form === null ? null : book.form(finding.form));
}

/** The printed code and name of a value's row: `04 出口交货值`, or its group and code: `行业小类 2710`. */
export function itemName(finding: Finding, value: FindingValue, words: Words, book: RuleBook): string | null {
  if (value.item === null) return null;
  const form = formOf(finding, value, book);
  const item = form?.items.find((candidate) => candidate.code === value.item);
  if (item) return `${item.code} ${inLanguage(item.name, words.language)}`;
  const group = form?.groups.find((candidate) => value.name.includes(`${candidate.id}.${value.item ?? ''}.`));
  return group ? `${inLanguage(group.name, words.language)} ${value.item}` : value.item;
}

export function columnName(finding: Finding, value: FindingValue, words: Words, book: RuleBook): string | null {
  const column = formOf(finding, value, book)?.columns.find((candidate) => candidate.id === value.column);
  return column ? inLanguage(column.name, words.language) : value.column;
}

/** What one figure behind a finding is called: `04 出口交货值 本月`, with the filing it is from when not this one. */
export function valueName(finding: Finding, value: FindingValue, words: Words, book: RuleBook): string {
  const item = itemName(finding, value, words, book);
  if (item === null) return value.name;
  const name = [item, columnName(finding, value, words, book)].filter((part) => part !== null).join(' ');
  const note = words.terms.when[value.when];
  return note === '' ? name : fill(words.report.noted, { name, note });
}
