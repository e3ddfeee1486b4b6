import { isZoneForm } from '../../model/form';
import { parseEnterpriseCode } from '../../reading/enterprise-code';
import type { Filing } from '../../model/filing';
import { samePeriod } from '../../model/period';
import { failsAt, HOLDS, undecidedBy, type PairCheck } from './named-check';

/** What a credit code and an organisation code of one enterprise have in common; null when the form has no code; the zone's own books have one key. */
export function enterpriseKey(filing: Filing): string | null {
  if (isZoneForm(filing.form)) return 'zone';
  const { code } = filing.enterprise;
  if (code === null) return null;
  const parsed = parseEnterpriseCode(code);
  return parsed.organisation ?? parsed.code;
}

/** Whether two filings may be for one month: a form that says no month may be for any. */
export function periodsMeet(first: Filing, second: Filing): boolean {
  return first.period === null || second.period === null || samePeriod(first.period, second.period);
}

/**
 * The same form of the same enterprise is not in the batch twice for one month. The later counts, and both are named.
 * A filing of another month is no repetition: that its period is wrong is said by `period-as-asked`.
 */
export const filedTwice: PairCheck = {
  name: 'filed-twice',
  on: 'pair',
  run(first, second) {
    const key = enterpriseKey(second);
    if (key === null || enterpriseKey(first) === null) return undecidedBy('code');
    if (enterpriseKey(first) !== key || first.form.id !== second.form.id || !periodsMeet(first, second)) {
      return HOLDS;
    }
    const facts = { first: first.path ?? '', second: second.path ?? '', counts: second.path ?? '' };
    return failsAt([second.enterprise.codeAt], facts);
  },
};
