import { formatPeriod, samePeriod } from '../../model/period';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** The period on the form is the one asked for. */
export const periodAsAsked: ReturnCheck = {
  name: 'period-as-asked',
  on: 'return',
  run({ filing, input }) {
    if (filing.period === null) return undecidedBy('period');
    if (input.asked === null) return undecidedBy('asked');
    if (samePeriod(filing.period, input.asked)) return HOLDS;
    const facts = { found: formatPeriod(filing.period), asked: formatPeriod(input.asked) };
    return failsAt([filing.periodAt], facts);
  },
};
