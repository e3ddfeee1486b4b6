import { isValidFor } from '../../../adapters/packs/form-for';
import { isFiledFor, type FormDefinition } from '../../../core/model/form';
import { formatPeriod, type Period } from '../../../core/model/period';
import type { Facts } from '../../../locales/fill';
import { UsageError } from '../frame/usage-error';

function versionsOf(forms: readonly FormDefinition[]): string {
  return forms.map((form) => `${form.id} ${form.version} (${form.validFrom} – ${form.validTo ?? ''})`).join(', ');
}

/** Facts of `form-not-filed`: a month without returns, or none that ends a quarter. */
function whyNotFiled(form: FormDefinition, period: Period): Facts {
  const isSkipped = form.skippedMonths.includes(period.month);
  return { why: isSkipped ? 'skipped' : form.frequency, months: form.skippedMonths.join(',') };
}

/**
 * The forms a template is asked for: one by its number, or `all` that are due in the month.
 * @throws UsageError `form-not-found`, `form-not-valid` (naming the versions there are), `form-not-filed`, `no-form-due`
 */
export function chooseForms(
  forms: readonly FormDefinition[],
  asked: string,
  period: Period,
): readonly FormDefinition[] {
  const month = formatPeriod(period);
  if (asked === 'all') {
    const due = forms.filter((form) => isValidFor(form, period) && isFiledFor(form, period));
    if (due.length > 0) return due;
    if (forms.some((form) => isValidFor(form, period))) throw new UsageError('no-form-due', { period: month });
    throw new UsageError('form-not-valid', { value: asked, period: month, allowed: versionsOf(forms) });
  }
  const name = asked.toUpperCase();
  const versions = forms.filter((form) =>
    [form.id, form.alias, form.formNumber].some((id) => id.toUpperCase() === name),
  );
  if (versions.length === 0) {
    throw new UsageError('form-not-found', {
      value: asked,
      allowed: [...new Set(forms.map(({ id }) => id))].join(', '),
    });
  }
  const valid = versions.find((form) => isValidFor(form, period));
  if (!valid) throw new UsageError('form-not-valid', { value: asked, period: month, allowed: versionsOf(versions) });
  if (!isFiledFor(valid, period)) {
    throw new UsageError('form-not-filed', { value: asked, period: month, ...whyNotFiled(valid, period) });
  }
  return [valid];
}
