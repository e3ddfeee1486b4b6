import type { FormDefinition } from '../../core/model/form';
import type { Pack } from '../../core/model/pack';
import type { Period } from '../../core/model/period';
import { formatPeriod } from '../../core/model/period';

/** Whether a form version is in force in that month. */
export function isValidFor(form: FormDefinition, period: Period): boolean {
  const month = formatPeriod(period);
  return form.validFrom.slice(0, 7) <= month && (form.validTo === null || month <= form.validTo.slice(0, 7));
}

/**
 * The version of a form that is in force in that month; null when the pack has none.
 * @param id form id, such as `B204-1`
 */
export function formFor(pack: Pack, id: string, period: Period): FormDefinition | null {
  return pack.forms.find((form) => form.id === id && isValidFor(form, period)) ?? null;
}
