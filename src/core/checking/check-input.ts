import type { Filing } from '../model/filing';
import type { Period } from '../model/period';
import type { Register, RegisterEntry } from '../model/register';

/** One return: the forms of one enterprise for one period, with what is known beside them. */
export interface ReturnToCheck {
  /** the forms as received */
  readonly filings: readonly Filing[];
  /** the forms filed for the month before; empty when there are none */
  readonly previous: readonly Filing[];
  /** the forms filed for the same month of last year; empty when there are none */
  readonly lastYear: readonly Filing[];
  /** the enterprise in the register; null when it is not in it, or no register was given */
  readonly entry: RegisterEntry | null;
  /** null = no register was given, so that what needs one is undecided */
  readonly register: Register | null;
  /** the period asked for; null = whatever the form says */
  readonly asked: Period | null;
}
