import { formatPeriod, monthIndex } from '../../model/period';
import { isZoneForm } from '../../model/form';
import { failsAt, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** The period lies between the first and the last month in scope that the register gives; an open end is no limit. */
export const inScope: ReturnCheck = {
  name: 'in-scope',
  on: 'return',
  run({ filing, input, frame }) {
    if (isZoneForm(filing.form)) return HOLDS;
    const { entry } = input;
    if (entry === null) return undecidedBy('register');
    if (frame.period === null) return undecidedBy('period');
    const { firstMonth, lastMonth } = entry;
    if (firstMonth === null && lastMonth === null) return undecidedBy('firstMonth', 'lastMonth');
    const now = monthIndex(frame.period);
    const early = firstMonth !== null && now < monthIndex(firstMonth);
    const late = lastMonth !== null && now > monthIndex(lastMonth);
    if (!early && !late) return HOLDS;
    return failsAt([filing.enterprise.nameAt ?? filing.enterprise.codeAt], {
      name: filing.enterprise.name ?? entry.name,
      period: formatPeriod(frame.period),
      firstMonth: firstMonth ? formatPeriod(firstMonth) : '—',
      lastMonth: lastMonth ? formatPeriod(lastMonth) : '—',
    });
  },
};
