import { readSettledFile } from '../../../adapters/folder/read-settled';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import type { Explanation } from '../../../core/model/explanation';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { Period } from '../../../core/model/period';
import type { FilingResult } from '../../../core/model/result';
import type { FormIndex } from '../../../core/reading/form-index';
import { readFilings } from '../../../core/reading/read-filings';
import { judgeSubmission, type Gate } from '../../../core/submission/gate';
import { readExplanations } from '../../../core/submission/read-explanations';
import type { WorkbookGrid } from '../../../core/model/grid';
import type { CheckSettings } from '../../batch/check-settings';
import { fileFindings } from '../../../core/submission/file-findings';
import { groupByFiler } from '../../batch/filing-key';
import { ReturnChecker } from '../../batch/return-checker';
import { openWorkbook } from '../open-workbook';

/** A return read, checked and judged for submission. */
export interface SubmissionRead {
  readonly bytes: Uint8Array;
  readonly book: WorkbookGrid;
  readonly results: readonly FilingResult[];
  readonly explanations: readonly Explanation[];
  readonly gate: Gate;
}

/** Reads a file of an enterprise. */
export async function readReturnFile(
  file: string,
): Promise<{ readonly bytes: Uint8Array; readonly book: WorkbookGrid } | Refusal> {
  const bytes = await readSettledFile(file, DEFAULT_LIMITS.fileBytes);
  if (isRefusal(bytes)) return bytes;
  const book = await openWorkbook(bytes, file);
  return isRefusal(book) ? book : { bytes, book };
}

/** The period that the forms of a workbook state; null where none does. */
export function statedPeriod(book: WorkbookGrid, forms: FormIndex): Period | null {
  const { filings } = readFilings(book, forms, { path: null, asked: null });
  return filings.find(({ period }) => period !== null)?.period ?? null;
}

/** Checks a return as the enterprise sees it and judges whether it may be submitted. */
export function readSubmission(
  file: { readonly bytes: Uint8Array; readonly book: WorkbookGrid },
  settings: CheckSettings,
  forms: FormIndex,
): SubmissionRead {
  const { book } = file;
  const { pack, period } = settings;
  const read = readFilings(book, forms, { path: null, asked: period });
  const checker = new ReturnChecker(settings);
  const results = groupByFiler(read.filings, (filing) => filing).flatMap((group) => checker.check(group));
  const explanations = readExplanations(book);
  const gate = judgeSubmission({
    book,
    results,
    explanations,
    asked: period,
    forms: pack.forms,
    fileFindings: fileFindings(book, read, period),
  });
  return { ...file, results, explanations, gate };
}
