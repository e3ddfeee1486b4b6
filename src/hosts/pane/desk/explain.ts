import type { HostFailure } from '../../../core/host/host-failure';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import type { ReasonCode } from '../../../core/model/explanation';
import type { Finding } from '../../../core/model/finding';
import type { FormDefinition } from '../../../core/model/form';
import type { WorkbookGrid } from '../../../core/model/grid';
import { explanationChanges } from '../../../core/submission/explanation-changes';
import { saysNothing } from '../../../core/submission/judge-text';

/** What came of saving an explanation. */
export type ExplainAnswer = 'saved' | 'says-nothing' | 'no-reason-code' | 'no-room' | 'not-possible' | HostFailure;

/** What a person wrote about a finding. */
export interface Written {
  readonly reason: ReasonCode | null;
  readonly text: string;
}

/** Writes an explanation into the sheet 说明, unless it says nothing or names no reason. */
export async function explain(
  host: WorkbookHost,
  book: WorkbookGrid,
  finding: Finding,
  { reason, text }: Written,
  forms: readonly FormDefinition[],
): Promise<ExplainAnswer> {
  if (reason === null) return 'no-reason-code';
  if (saysNothing(text)) return 'says-nothing';
  const changes = explanationChanges(book, finding, { reason, text }, forms);
  if ('kind' in changes) return 'no-room';
  return (await host.write([changes])) ?? 'saved';
}
