import { isValidFor } from '../../../adapters/packs/form-for';
import { isFiledFor, isZoneForm, type FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import { printable } from '../../../adapters/reports/text/printable';
import { fill } from '../../../locales/fill';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';
import { refuseOutside } from '../validity';

const dueOf = (form: FormDefinition, words: Words): string =>
  form.dueDay === undefined ? '' : fill(words.listing.due, { day: form.dueDay });

function formLines(form: FormDefinition, words: Words): string[] {
  const { listing, terms } = words;
  const skipped =
    form.skippedMonths.length === 0 ? '' : fill(listing.skipped, { months: form.skippedMonths.join(',') });
  const names = (list: readonly { readonly name: { zh: string; en: string } }[]): string =>
    list.map(({ name }) => inLanguage(name, words.language)).join(terms.separator);
  const validTo = form.validTo === null ? '' : ` ${fill(listing.validTo, { to: form.validTo })}`;
  return [
    `${form.id}  ${inLanguage(form.title, words.language)}`,
    `  ${[listing[form.frequency], isZoneForm(form) ? listing.byZone : '', dueOf(form, words), skipped, form.unit, form.authority].filter((part) => part !== '').join(terms.semicolon)}`,
    `  ${listing.version} ${form.version}, ${fill(listing.validFrom, { from: form.validFrom })}${validTo}`,
    `  ${listing.columns}${terms.colon}${names(form.columns)}`,
    ...(form.items.length === 0
      ? []
      : [
          `  ${listing.items}${terms.colon}${form.items.map(({ code, name }) => `${code} ${inLanguage(name, words.language)}`).join(terms.separator)}`,
        ]),
    ...(form.groups.length === 0 ? [] : [`  ${listing.groups}${terms.colon}${names(form.groups)}`]),
  ];
}

/** Runs `shenbao forms list`. @throws UsageError for a period outside the dates of the pack */
export async function runForms(
  { pack: name, period }: { readonly pack: string; readonly period?: Period },
  { io, words }: VerbContext,
): Promise<void> {
  const pack = await loadPack(name, io.cwd);
  if (period) await refuseOutside(pack, period);
  const forms = period ? pack.forms.filter((form) => isValidFor(form, period) && isFiledFor(form, period)) : pack.forms;
  io.out(
    `${forms
      .flatMap((form) => formLines(form, words))
      .map(printable)
      .join('\n')}\n`,
  );
}
