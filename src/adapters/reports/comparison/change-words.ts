import type { ComparedValue, JudgedChange } from '../../../core/comparison/return-comparison';
import { isUnexplained } from '../../../core/comparison/return-comparison';
import type { FormDefinition } from '../../../core/model/form';
import { valueKindOf } from '../../../core/model/form';
import { compareWords } from '../../../locales/compare-words';
import { fill } from '../../../locales/fill';
import { formatCell, formatNumber, formatUnit } from '../../../locales/format';
import { inLanguage } from '../../../locales/rule-book';
import { answerText } from '../../../locales/value-text';
import type { Words } from '../../../locales/words';

/** The names of what changed, in the language asked for; '' where there is none. */
export function changeNames({ part, code, row, column }: JudgedChange, form: FormDefinition, words: Words) {
  const { language } = words;
  const item = row === null ? form.items.find((one) => one.code === code) : undefined;
  const group = row === null ? undefined : form.groups.find(({ id }) => id === row.group);
  const heading = form.columns.find(({ id }) => id === column);
  return {
    group: group ? inLanguage(group.name, language) : '',
    name: (item ? inLanguage(item.name, language) : (row?.name ?? '')) + compareWords(language).parts[part],
    column: heading ? inLanguage(heading.name, language) : (column ?? ''),
  };
}

/** Where a change is: `04 出口交货值 本月（E12）`. */
function whereWords(change: JudgedChange, form: FormDefinition, words: Words): string {
  const { group, name, column } = changeNames(change, form, words);
  const code = change.row?.name === change.code ? '' : change.code;
  const place = [group, code, name, column].filter((part) => part !== '').join(' ');
  const at = change.after?.at ?? change.before?.at;
  return at ? fill(compareWords(words.language).inCell, { place, cell: formatCell(at) }) : place;
}

/** A value as it stood: a date, flag or choice as on the form, a text as it is, a number without its unit. */
export function valueWords(
  value: ComparedValue | null,
  { code, row, column }: JudgedChange,
  form: FormDefinition,
  words: Words,
): string {
  const own = compareWords(words.language);
  if (value === null) return own.absent;
  if (value.state === 'missing') return own.blank;
  if (value.state === 'unreadable') return fill(own.unreadable, { raw: String(value.value) });
  if (typeof value.value !== 'number') return String(value.value);
  const heading = form.columns.find(({ id }) => id === column);
  if (!heading) return formatNumber(value.value);
  const item = row === null ? (form.items.find((one) => one.code === code) ?? null) : null;
  return answerText(value.value, valueKindOf(item, heading), '', words);
}

/** Two values; with all their digits where rounding would make them look the same. */
function bothWords(change: JudgedChange, form: FormDefinition, words: Words): readonly [string, string] {
  const { before, after } = change;
  const shown = [before, after].map((value) => valueWords(value, change, form, words)) as [string, string];
  if (shown[0] !== shown[1] || before === null || after === null) return shown;
  return [String(before.value), String(after.value)];
}

/** What is known about why it changed. */
function noteWords(change: JudgedChange, words: Words): string {
  const own = compareWords(words.language);
  const asked = change.asked.length === 0 ? '' : fill(own.asked, { rules: change.asked.join(words.terms.separator) });
  return `${asked}${change.explained ? own.explained : ''}${isUnexplained(change) ? own.unexplained : ''}`;
}

/** A change in one line. */
export function changeLine(change: JudgedChange, form: FormDefinition, words: Words): string {
  const [before, after] = bothWords(change, form, words);
  const figures = [change.before, change.after].some((value) => value?.state === 'number');
  const unit = change.part !== 'value' || change.unit === null || !figures ? '' : ` ${formatUnit(change.unit, words)}`;
  const behind = change.after?.state === 'number';
  const facts = {
    where: whereWords(change, form, words),
    before: behind ? before : before + unit,
    after: behind ? after + unit : after,
    note: noteWords(change, words),
  };
  return fill(compareWords(words.language).line, facts);
}
