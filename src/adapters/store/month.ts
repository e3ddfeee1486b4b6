import type { Period } from '../../core/model/period';

/** The period of a month index. @example periodOf(24164) // { year: 2013, month: 9 } */
export const periodOf = (index: number): Period => ({ year: Math.floor(index / 12), month: (index % 12) + 1 });

/** As `periodOf`, of a column that may be empty. */
export const periodOrNull = (index: unknown): Period | null => (typeof index === 'number' ? periodOf(index) : null);
