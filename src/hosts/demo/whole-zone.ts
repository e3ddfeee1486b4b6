import { addMonths, monthIndex } from '../../core/model/period';
import type { Period } from '../../core/model/period';
import { TAX_LEDGER } from './ledgers/published';
import type { MonthOptions } from './received/month-folder';
import { ledgerFiles, monthFolder } from './received/month-folder';
import { LAST_MONTH } from './zone/calendar';
import { TARGET_PERIOD } from './zone/targets';
import type { Zone } from './zone/zone';

/** First month filed: January is not, and the year before gives its last-year columns. */
export const FIRST_FILED: Period = { year: 2012, month: 2 };

/** The months of the sample zone: enterprises to September 2013, departments to December. */
export function zoneMonths(): Period[] {
  const count = monthIndex(LAST_MONTH) - monthIndex(FIRST_FILED) + 1;
  return Array.from({ length: count }, (_, i) => addMonths(FIRST_FILED, i));
}

/**
 * Everything filed for a month, by its place in the folder. After the enterprises’ last month only the departments go
 * on: taxes to the report’s date, projects and labour to the end of the year.
 */
export function filedFor(zone: Zone, options: MonthOptions, period: Period): Map<string, Uint8Array> {
  const at = monthIndex(period);
  if (at <= monthIndex(TARGET_PERIOD)) return monthFolder(zone, options, period);
  const taxes = at <= monthIndex(TAX_LEDGER.until);
  const forms = options.forms.filter((form) => taxes || form.id !== 'GX-T');
  return ledgerFiles(zone, { ...options, forms }, period);
}
