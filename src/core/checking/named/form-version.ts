import { formatPeriod } from '../../model/period';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** The version of the form that was filed is valid for the period. */
export const formVersion: ReturnCheck = {
  name: 'form-version',
  on: 'return',
  run({ filing, frame }) {
    const { form } = filing;
    const period = filing.period ?? frame.period;
    if (period === null) return undecidedBy('period');
    const month = formatPeriod(period);
    const early = month < form.validFrom.slice(0, 7);
    const late = form.validTo !== null && month > form.validTo.slice(0, 7);
    if (!early && !late) return HOLDS;
    const facts = { version: form.version, validFrom: form.validFrom, validTo: form.validTo ?? '—', period: month };
    return failsAt([filing.periodAt], facts);
  },
};
