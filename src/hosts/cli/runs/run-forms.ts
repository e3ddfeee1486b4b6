import type { FormDefinition } from '../../../core/model/form';
import { printable } from '../../../adapters/reports/text/printable';
import { fill } from '../../../locales/fill';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { VerbContext } from '../frame/verb';
import { loadPack } from '../load-pack';

function formLines(form: FormDefinition, words: Words): string[] {
  const { listing, terms } = words;
  const skipped =
    form.skippedMonths.length === 0 ? '' : fill(listing.skipped, { months: form.skippedMonths.join(',') });
  const names = (list: readonly { readonly name: { zh: string; en: string } }[]): string =>
    list.map(({ name }) => inLanguage(name, words.language)).join(terms.separator);
  const validTo = form.validTo === null ? '' : ` ${fill(listing.validTo, { to: form.validTo })}`;
  return [
    `${form.id}  ${inLanguage(form.title, words.language)}`,
    `  ${[listing[form.frequency], skipped, form.unit, form.authority].filter((part) => part !== '').join(terms.semicolon)}`,
    `  ${listing.version} ${form.version}, ${fill(listing.validFrom, { from: form.validFrom })}${validTo}`,
    `  ${listing.columns}${terms.colon}${names(form.columns)}`,
    `  ${listing.items}${terms.colon}${form.items.map(({ code, name }) => `${code} ${inLanguage(name, words.language)}`).join(terms.separator)}`,
    ...(form.groups.length === 0 ? [] : [`  ${listing.groups}${terms.colon}${names(form.groups)}`]),
  ];
}

/** Runs `shenbao forms list`. */
export async function runForms(packName: string, { io, words }: VerbContext): Promise<void> {
  const pack = await loadPack(packName, io.cwd);
  io.out(
    `${pack.forms
      .flatMap((form) => formLines(form, words))
      .map(printable)
      .join('\n')}\n`,
  );
}
