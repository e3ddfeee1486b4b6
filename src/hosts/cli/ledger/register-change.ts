import type { RegisterChange, RegisterField } from '../../../core/model/ledger';
import { formatPeriod, type Period } from '../../../core/model/period';
import type { OperatingStatus, RegisterEntry } from '../../../core/model/register';
import { fill } from '../../../locales/fill';
import { ledgerWords } from '../../../locales/ledger-words';
import { registerWords } from '../../../locales/register-words';
import type { Words } from '../../../locales/words';

type Value = RegisterEntry[RegisterField];

const isMonth = (value: object): value is Period => 'month' in value;

/** A value of the register in words. @param json as a `RegisterChange` has it */
function valueWords(field: RegisterField, json: string, words: Words): string {
  const told = registerWords(words.language);
  const value = JSON.parse(json) as Value;
  if (value === null || value === '') return told.blank;
  if (typeof value === 'boolean') return value ? words.terms.yes : words.terms.no;
  if (typeof value === 'object') {
    if (isMonth(value)) return formatPeriod(value);
    const month = (one: Period | null): string => (one ? formatPeriod(one) : told.openEnd);
    return fill(told.certificate, { from: month(value.from), to: month(value.to) });
  }
  return field === 'status' ? told.statuses[value as OperatingStatus] : String(value);
}

/** Which fields changed, from what to what; '' for an entry, an exit, a merger. */
export function changedFields({ fields }: RegisterChange, words: Words): string {
  const { log } = ledgerWords(words.language);
  const names = registerWords(words.language).fields;
  const told = fields.map(({ field, before, after }) =>
    fill(log.field, {
      field: names[field],
      before: valueWords(field, before, words),
      after: valueWords(field, after, words),
    }),
  );
  return told.length === 0 ? '' : `${words.terms.colon}${told.join(words.terms.semicolon)}`;
}

/** A change as told when a register is taken in. */
export function changeLine(change: RegisterChange, words: Words): string {
  const { log } = ledgerWords(words.language);
  return fill(log.change, {
    kind: log.kinds[change.kind],
    name: change.name,
    fields: changedFields(change, words),
  });
}
