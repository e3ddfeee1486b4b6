import type { FormDefinition } from '../../model/form';
import { formatPeriod } from '../../model/period';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

const isInForce = ({ validFrom, validTo }: FormDefinition, month: string): boolean =>
  validFrom.slice(0, 7) <= month && (validTo === null || month <= validTo.slice(0, 7));

/** The version of the form that was filed is valid for the period. */
export const formVersion: ReturnCheck = {
  name: 'form-version',
  on: 'return',
  run({ filing, frame, layout }) {
    const { form } = filing;
    const period = filing.period ?? frame.period;
    if (period === null) return undecidedBy('period');
    const month = formatPeriod(period);
    if (isInForce(form, month)) return HOLDS;
    const right = layout.versions.find((one) => one.id === form.id && isInForce(one, month));
    const facts = {
      version: form.version,
      validFrom: form.validFrom,
      validTo: form.validTo ?? '—',
      period: month,
      right: right ? `${right.version}（${right.validFrom}—${right.validTo ?? ''}）` : '—',
    };
    return failsAt([filing.periodAt], facts);
  },
};
