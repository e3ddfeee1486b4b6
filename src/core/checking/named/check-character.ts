import { parseEnterpriseCode } from '../../reading/enterprise-code';
import { isZoneForm } from '../../model/form';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** The check character of the enterprise's code fits (GB 11714, GB 32100). A code of another length does not. */
export const checkCharacter: ReturnCheck = {
  name: 'check-character',
  on: 'return',
  run({ filing }) {
    if (filing.enterprise.code === null && isZoneForm(filing.form)) return HOLDS;
    const { code, codeAt } = filing.enterprise;
    if (code === null) return undecidedBy('code');
    return parseEnterpriseCode(code).valid ? HOLDS : failsAt([codeAt], { code });
  },
};
