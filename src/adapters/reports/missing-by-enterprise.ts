import type { Words } from '../../locales/words';
import type { MissingReturn } from './check-report';

/** Whose return is missing: the enterprise, or the departments that keep the books of the zone. */
export function missingName(missing: MissingReturn, words: Words): string {
  return missing.name ?? words.report.zoneBooks;
}

/** The forms that one enterprise has not sent, or the books of the zone that are missing. */
export interface MissingForms {
  readonly first: MissingReturn;
  /** in words: the enterprise, or the departments of the zone */
  readonly name: string;
  readonly forms: readonly string[];
}

/** Missing returns with the forms of an enterprise together, in the order of the register. */
export function missingByEnterprise(missing: readonly MissingReturn[], words: Words): MissingForms[] {
  const groups = new Map<string, { first: MissingReturn; name: string; forms: string[] }>();
  for (const item of missing) {
    const key = `${item.code ?? ''} ${item.name ?? ''}`;
    const group = groups.get(key);
    if (group) group.forms.push(item.form);
    else groups.set(key, { first: item, name: missingName(item, words), forms: [item.form] });
  }
  return [...groups.values()];
}
