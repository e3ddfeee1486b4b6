import type { FormDefinition } from '../core/model/form';
import type { BilingualText } from '../core/model/text';

/** The printed names of a form by their Chinese text, made once. */
const NAMES = new WeakMap<FormDefinition, ReadonlyMap<string, BilingualText>>();

/** Core names items, columns and groups in facts as the form prints them: the same name in both languages, if it is one. */
export function printedName(form: FormDefinition, text: string): BilingualText | null {
  let names = NAMES.get(form);
  if (!names) {
    const named = [...form.items, ...form.columns, ...form.groups];
    names = new Map(named.map(({ name }) => [name.zh, name]));
    NAMES.set(form, names);
  }
  return names.get(text) ?? null;
}
