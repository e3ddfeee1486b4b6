import type { PeriodStatus, ReturnStatus } from './period-status';

/** Whom to ask for what: one line of the mailing list (催报名单). */
export interface CallLine {
  readonly filer: string;
  /** null for the departments that keep the books of the zone */
  readonly name: string | null;
  readonly code: string | null;
  readonly contact: string | null;
  readonly telephone: string | null;
  /** returns that are missing or awaited, and those sent back, in the order of the pack */
  readonly returns: readonly ReturnStatus[];
  /** the earliest of their due dates; null where none has one */
  readonly due: string | null;
  /** days since then; null while it has not passed */
  readonly daysLate: number | null;
}

const OPEN: ReadonlySet<string> = new Set(['missing', 'awaited', 'sent-back']);

/** Those who still have to send something, in the order of the register, what of each together. */
export function callList(status: PeriodStatus): readonly CallLine[] {
  const byFiler = new Map<string, ReturnStatus[]>();
  for (const one of status.returns) {
    if (!OPEN.has(one.state)) continue;
    const known = byFiler.get(one.filer);
    if (known) known.push(one);
    else byFiler.set(one.filer, [one]);
  }
  return [...byFiler.values()].map((returns) => {
    const [{ filer, name, code, contact, telephone }] = returns as [ReturnStatus, ...ReturnStatus[]];
    const dues = returns.flatMap(({ due }) => due ?? []).sort();
    const late = returns.flatMap(({ daysLate }) => daysLate ?? []);
    const daysLate = late.length === 0 ? null : Math.max(...late);
    return { filer, name, code, contact, telephone, returns, due: dues[0] ?? null, daysLate };
  });
}
