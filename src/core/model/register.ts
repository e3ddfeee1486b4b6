import type { CellRef } from './cell';
import type { Period } from './period';

/** Operating status (运营状态): 投产 · 停产 · 歇业 · 筹建. */
export type OperatingStatus = 'producing' | 'stopped' | 'closed' | 'preparing';

/** One enterprise of the register (名录). */
export interface RegisterEntry {
  /** organisation code, 9 characters without '-' (GB 11714), or null */
  readonly organisationCode: string | null;
  /** unified social credit code, 18 characters (GB 32100), or null */
  readonly creditCode: string | null;
  readonly name: string;
  /** GB/T 4754 class */
  readonly industry: string | null;
  readonly status: OperatingStatus | null;
  readonly cluster: string | null;
  readonly subPark: string | null;
  readonly aboveScale: boolean | null;
  readonly highTech: { readonly from: Period | null; readonly to: Period | null } | null;
  readonly firstMonth: Period | null;
  readonly lastMonth: Period | null;
  readonly contact: string | null;
  readonly telephone: string | null;
  /** main business revenue of last year in 千元, where the register carries it (sets the growth limits of P10) */
  readonly annualRevenue: number | null;
  readonly at: CellRef | null;
}

export interface Register {
  readonly entries: readonly RegisterEntry[];
  /** by organisation code, and by characters 9–17 of a credit code, which are the same code */
  find(code: string): RegisterEntry | null;
  findByName(name: string): RegisterEntry | null;
}
