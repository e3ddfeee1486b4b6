import type { LoggedCall } from '../../../core/model/ledger-explanation';
import { formatPeriod } from '../../../core/model/period';
import { recordedWords } from '../../../locales/recorded-words';
import type { Words } from '../../../locales/words';
import { csvText } from '../csv/csv-cell';

/** A record a call, for a spreadsheet: a text that it might run gets an apostrophe. */
export function callLogCsv(calls: readonly LoggedCall[], words: Words): string {
  const { columns: c } = recordedWords(words.language).calls;
  const heading = [
    ...[c.id, c.code, c.name, c.period, c.calledOn, c.spokeTo, c.question, c.answer],
    ...[c.recordedAt, c.recordedBy, c.source],
  ];
  const records = calls.map((one) => [
    ...[one.id, /^code (.+)$/.exec(one.filer)?.[1] ?? null, one.filer === 'zone' ? words.report.zoneBooks : one.name],
    ...[formatPeriod(one.period), one.calledOn, one.spokeTo, one.question, one.answer],
    ...[one.recordedAt, one.recordedBy, one.source],
  ]);
  return csvText([heading, ...records]);
}
