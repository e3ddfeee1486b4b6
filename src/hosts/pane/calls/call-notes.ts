import { samePeriod, addMonths } from '../../../core/model/period';
import type { CallsViewWords } from '../../../locales/calls-view-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import type { CheckedBatch } from '../many/desk/many-desk-face';
import { fileName } from '../many/row-words';
import type { CallsSnapshot } from './desk/calls-snapshot';

/** Files named in one line. */
const MOST_FILES = 5;

function named(template: string, files: readonly string[], words: Words): readonly string[] {
  if (files.length === 0) return [];
  const shown = [...files.slice(0, MOST_FILES).map(fileName), ...(files.length > MOST_FILES ? ['…'] : [])];
  return [fill(template, { count: files.length, files: shown.join(words.terms.separator) })];
}

/** What the list lacks, in words: it says less than it could, and the person can change that. */
export function callNotes(
  { batch, now }: { readonly batch: CheckedBatch; readonly now: CallsSnapshot },
  { notes }: CallsViewWords,
  words: Words,
): readonly string[] {
  const { register, history, whole, period } = batch;
  const { ranked, calls } = now;
  const lastMonth = history.previous.some(
    (record) => record.period && samePeriod(record.period, addMonths(period, -1)),
  );
  const lastYear = history.lastYear.length > 0;
  const silent = calls.filter(({ call }) => call.telephone === null).length;
  return [
    ...(whole ? [] : [notes.partial]),
    ...(register === null ? [notes['no-register']] : []),
    ...(lastMonth || lastYear
      ? [...(lastMonth ? [] : [notes['no-last-month']]), ...(lastYear ? [] : [notes['no-last-year']])]
      : [notes['no-history']]),
    ...(register !== null && silent > 0 ? [fill(notes['no-telephone'], { count: silent })] : []),
    ...named(notes['not-read'], ranked?.notRead ?? [], words),
    ...named(notes.unrecognised, ranked?.unrecognised ?? [], words),
  ];
}
