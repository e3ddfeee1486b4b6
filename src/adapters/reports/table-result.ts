import type { TableRuleResult } from '../../core/checking/check-table';
import type { Refusal } from '../../core/model/refusal';

/** What `shenbao table check` found in one table. */
export interface TableResult {
  readonly path: string;
  /** records of the table; 0 when it was not read */
  readonly rows: number;
  readonly rules: readonly TableRuleResult[];
  readonly refusal: Refusal | null;
}
