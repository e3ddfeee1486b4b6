import type { MissingReturn } from './check-report';

/** The forms that one enterprise has not sent. */
export interface MissingForms {
  readonly first: MissingReturn;
  readonly forms: readonly string[];
}

/** Missing returns with the forms of an enterprise together, in the order of the register. */
export function missingByEnterprise(missing: readonly MissingReturn[]): MissingForms[] {
  const groups = new Map<string, { first: MissingReturn; forms: string[] }>();
  for (const item of missing) {
    const key = `${item.code ?? ''} ${item.name}`;
    const group = groups.get(key);
    if (group) group.forms.push(item.form);
    else groups.set(key, { first: item, forms: [item.form] });
  }
  return [...groups.values()];
}
