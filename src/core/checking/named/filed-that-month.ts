import { isFiledFor } from '../../model/form';
import { formatPeriod } from '../../model/period';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** The form is filed for the month at all (January of most monthly forms is not: 免报). */
export const filedThatMonth: ReturnCheck = {
  name: 'filed-that-month',
  on: 'return',
  run({ filing, frame }) {
    const period = filing.period ?? frame.period;
    if (period === null) return undecidedBy('period');
    return isFiledFor(filing.form, period) ? HOLDS : failsAt([filing.periodAt], { period: formatPeriod(period) });
  },
};
