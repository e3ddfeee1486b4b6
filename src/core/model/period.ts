/** A statistical month (报告期). A quarter is named by its last month. */
export interface Period {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** Reads `2013-09`; anything else is null. @example parsePeriod('2013-09') // { year: 2013, month: 9 } */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? { year: Number(match[1]), month } : null;
}

/** @example formatPeriod({ year: 2013, month: 9 }) // '2013-09' */
export function formatPeriod(period: Period): string {
  return `${String(period.year).padStart(4, '0')}-${String(period.month).padStart(2, '0')}`;
}

/** Months since year 0: a number to compare and subtract periods by. */
export function monthIndex(period: Period): number {
  return period.year * 12 + period.month - 1;
}

/** The period `months` later (earlier when negative). @example addMonths({ year: 2013, month: 1 }, -1) // { year: 2012, month: 12 } */
export function addMonths(period: Period, months: number): Period {
  const index = monthIndex(period) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.month === b.month;
}
