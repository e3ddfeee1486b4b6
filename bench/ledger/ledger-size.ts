import type { Period } from '../../core/model/period';
import { addMonths } from '../../core/model/period';

/** A ledger made up for the bench. */
export interface LedgerSize {
  readonly enterprises: number;
  /** months up to `NOW`, one return of every enterprise in each */
  readonly months: number;
}

export const INDICATORS = 30;
export const GROUPS = 600;

export const NOW: Period = { year: 2013, month: 9 };
export const THEN: Period = addMonths(NOW, -12);

export const MEASURES: readonly string[] = Array.from(
  { length: INDICATORS },
  (_, i) => `BENCH.r${String(i + 1).padStart(2, '0')}.ytd`,
);

/** Key of a filer in the ledger, from its number there. */
export const KEY_SQL = `printf('code %09d', filer)`;
export const numberOf = (key: string): number => Number(key.slice('code '.length));
