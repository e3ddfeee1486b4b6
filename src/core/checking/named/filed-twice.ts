import { isZoneForm } from '../../model/form';
import { parseEnterpriseCode } from '../../reading/enterprise-code';
import type { Filing } from '../../model/filing';
import { failsAt, HOLDS, undecidedBy, type PairCheck } from './named-check';

/** What a credit code and an organisation code of one enterprise have in common; null when the form has no code; the zone's own books have one key. */
export function enterpriseKey(filing: Filing): string | null {
  if (isZoneForm(filing.form)) return 'zone';
  const { code } = filing.enterprise;
  if (code === null) return null;
  const parsed = parseEnterpriseCode(code);
  return parsed.organisation ?? parsed.code;
}

/** The same form of the same enterprise is not in the batch twice. The later counts, and both are named. */
export const filedTwice: PairCheck = {
  name: 'filed-twice',
  on: 'pair',
  run(first, second) {
    const key = enterpriseKey(second);
    if (key === null || enterpriseKey(first) === null) return undecidedBy('code');
    if (enterpriseKey(first) !== key || first.form.id !== second.form.id) return HOLDS;
    const facts = { first: first.path ?? '', second: second.path ?? '', counts: second.path ?? '' };
    return failsAt([second.enterprise.codeAt], facts);
  },
};
