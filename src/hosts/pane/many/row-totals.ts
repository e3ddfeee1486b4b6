import type { RuleClass } from '../../../core/model/rule';
import type { ManyRow } from './desk/many-snapshot';

/** Rows and findings of the rows shown. */
export interface RowTotals {
  readonly rows: number;
  readonly findings: Readonly<Record<RuleClass, number>>;
}

export function totalsOf(rows: readonly ManyRow[]): RowTotals {
  const findings: Record<RuleClass, number> = { mandatory: 0, verify: 0, hint: 0 };
  for (const { counts } of rows) {
    findings.mandatory += counts.mandatory;
    findings.verify += counts.verify;
    findings.hint += counts.hint;
  }
  return { rows: rows.length, findings };
}
