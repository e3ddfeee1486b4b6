import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { CallSpeech } from '../../../adapters/reports/calls/call-sentences';
import { callsBook, callsSheet, type WrittenAnswers } from '../../../adapters/reports/calls/calls-sheet';
import { formatPeriod } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import type { CallsViewWords } from '../../../locales/calls-view-words';

/** A file to be handed to the person. */
export interface CallsFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly type: string;
}

/** The same workbook that `shenbao calls --out` writes, with what was written down. */
export function callsFile(
  { report, words, own }: CallSpeech,
  written: WrittenAnswers,
  texts: CallsViewWords,
): CallsFile {
  return {
    name: `${fill(texts.out.file, { period: formatPeriod(report.list.period) })}.xlsx`,
    content: callsBook(report, words, own, undefined, written),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}

/** The same sheet for the open workbook. */
export function sheetsOf({ report, words, own }: CallSpeech, written: WrittenAnswers): readonly SheetSpec[] {
  return [callsSheet(report, words, own, written)];
}
