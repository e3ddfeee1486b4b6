import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { HostFailure } from '../../../core/host/host-failure';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import { makeReceipt } from '../../../core/submission/make-receipt';
import { receiptChanges } from '../../../core/submission/receipt';
import { packName } from '../../../core/submission/verify-receipt';
import { receiptOutcome } from '../../../locales/gate-words';
import { loadWords } from '../../../locales/load-words';
import type { Checked } from './engine';
import { gateOf } from './return-view';

/** What came of submitting: a receipt, or the gate is closed. */
export type SubmitAnswer = 'submitted' | 'closed' | 'not-possible' | HostFailure;

/** Who notes the receipt, and when. */
export interface SubmitNote {
  readonly by: string;
  readonly checkedAt: string;
}

/** Writes the receipt into the sheet 回执, if the gate is open. */
export async function submit(
  host: WorkbookHost,
  checked: Checked,
  pack: CompiledPack,
  note: SubmitNote,
): Promise<SubmitAnswer> {
  const { book, input, explanations } = checked;
  const gate = gateOf(checked, pack);
  if (!gate.open) return 'closed';
  const outcome = receiptOutcome(input.filings, gate, await loadWords('zh-CN'));
  const receipt = makeReceipt(input.filings, explanations, { ...note, outcome, pack: packName(pack) });
  return (await host.write([receiptChanges(book, receipt)])) ?? 'submitted';
}
