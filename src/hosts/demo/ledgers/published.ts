import type { Period } from '../../../core/model/period';

/**
 * Amounts of the departments' ledgers as the zone's report prints them (domain.md §5); the split of plans between
 * the tax offices is ours.
 */
export const TAX_LEDGER = {
  /** last full month before the report's date: its 2013 is January to that month */
  until: { year: 2013, month: 11 } satisfies Period,
  /** 万元; `more` than the same months of last year */
  offices: [
    { code: '01', amount: 40_307, more: 20_580, plans: { thisYear: 31_000, lastYear: 21_000 } },
    { code: '02', amount: 42_676, more: 541, plans: { thisYear: 41_000, lastYear: 40_000 } },
  ],
} as const;

/** GX-L at the end of a year: `now` as the report prints it, or chosen so that its rates come out; `before` is ours. */
export const LABOUR_LEDGER = {
  until: { year: 2013, month: 12 } satisfies Period,
  /** persons: 10 976 of 12 100 have a contract, 90.71 % */
  levels: [
    { code: '01', now: 12_640, before: 11_870 },
    { code: '02', now: 12_100, before: 11_340 },
    { code: '03', now: 10_976, before: 9_985 },
    { code: '05', now: 84, before: 82 },
    { code: '06', now: 81, before: 74 },
  ],
  /** from January on: enterprises and persons trained, inspections, notices, answers, accidents, deaths, 万元, cases */
  flows: [
    { code: '07', now: 79, before: 68 },
    { code: '08', now: 110, before: 95 },
    { code: '09', now: 105, before: 98 },
    { code: '10', now: 105, before: 88 },
    { code: '11', now: 66, before: 71 },
    { code: '12', now: 0, before: 1 },
    { code: '13', now: 0, before: 0 },
    { code: '14', now: 0, before: 3.5 },
    { code: '15', now: 10, before: 28 },
  ],
} as const;
