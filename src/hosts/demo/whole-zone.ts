import { monthIndex } from '../../core/model/period';
import type { Period } from '../../core/model/period';
import { TAX_LEDGER } from './ledgers/published';
import type { MonthOptions } from './received/month-folder';
import { ledgerFiles, monthFolder } from './received/month-folder';
import { TARGET_PERIOD } from './zone/targets';
import type { Zone } from './zone/zone';

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
