import type { PeriodStatus } from '../../../core/ledger/period-status';
import { roundDecimal } from '../../../core/rounding/decimal-text';
import { UNDEFINED_MARK } from '../../../locales/format';

/** What every report of `shenbao status` is made from. */
export interface StatusReport {
  /** the ledger as given */
  readonly ledger: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly status: PeriodStatus;
  /** whether there is a register: without one nobody is known to be missing */
  readonly hasRegister: boolean;
}

/** 填报率 as printed: one decimal, rounded half up. @example rateText(96.45) // '96.5%' */
export function rateText(rate: number | null): string {
  return rate === null ? UNDEFINED_MARK : `${roundDecimal(rate, 1)}%`;
}
