import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { HostFailure } from '../../../core/host/host-failure';
import type { WorkbookHost } from '../../../core/host/workbook-host';
import { makeReceipt } from '../../../core/submission/make-receipt';
import { readExplanations } from '../../../core/submission/read-explanations';
import { receiptChanges } from '../../../core/submission/receipt';
import { packName } from '../../../core/submission/verify-receipt';
import { fill } from '../../../locales/fill';
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
  const { book, input } = checked;
  const gate = gateOf(checked, pack);
  if (!gate.open) return 'closed';
  // the sheet is a Chinese form, whatever language the screen speaks
  const { submission, terms } = await loadWords('zh-CN');
  const forms = [...new Set(input.filings.map(({ form }) => form.formNumber))].join(terms.separator);
  const outcome = fill(submission.outcome, { forms, verify: gate.explained.length });
  const receipt = makeReceipt(input.filings, readExplanations(book), { ...note, outcome, pack: packName(pack) });
  return (await host.write([receiptChanges(book, receipt)])) ?? 'submitted';
}
