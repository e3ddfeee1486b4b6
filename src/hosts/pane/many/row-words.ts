import { samePeriod } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';
import { sentences } from './sentences';
import { skippedWords } from '../../../adapters/reports/skipped-words';
import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import { localTime } from '../../../locales/local-time';
import type { ManyWords } from '../../../locales/many-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { ManyRow } from './desk/many-snapshot';

/** The last part of a path: what a person calls the file. */
export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Where a file lies, without its own name; '' where nothing is known of it. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.length - fileName(path).length - 1));

/** Whose row it is: by name, by code; where that is not known, which file. */
export function rowName({ enterprise, status, path }: ManyRow, texts: ManyWords): string {
  const known = enterprise.name ?? enterprise.code;
  if (known !== null) return known;
  if (status === 'missing') return texts.list.zoneBooks;
  return path === null ? texts.list.unknownEnterprise : fileName(path);
}

/** When the file was last changed, in full. @example '2013-10-08 09:30' */
export function receivedTime({ received }: ManyRow): string | null {
  return received === null ? null : localTime(new Date(received));
}

/** The reason of a row and what to do, short and in full; null where its findings say it. */
export interface RowNote {
  readonly short: string;
  readonly full: string;
}

function asked({ contact, telephone }: ManyRow, texts: ManyWords): RowNote {
  const parts = [
    ...(contact === null ? [] : [fill(texts.list.contact, { contact })]),
    ...(telephone === null ? [] : [fill(texts.list.telephone, { telephone })]),
  ];
  const text = parts.length === 0 ? texts.list.noContact : parts.join(' · ');
  return { short: text, full: text };
}

/** @param asking the month that is checked: a return of another one says so */
export function rowNote(row: ManyRow, asking: Period | null, texts: ManyWords, words: Words): RowNote | null {
  const { status, refusal, skipped, period } = row;
  if (status === 'missing') return asked(row, texts);
  if (status === 'unrecognised') return { short: texts.list.unrecognised, full: texts.list.unrecognised };
  if (refusal) {
    const { what, why, todo } = refusalWords(refusal, words);
    return { short: sentences([what, todo], words), full: sentences([what, why, todo], words) };
  }
  if (skipped !== null) {
    const why = skippedWords(skipped, words);
    return { short: why, full: why };
  }
  if (period && asking && !samePeriod(period, asking)) {
    const text = fill(texts.list.otherPeriod, { period: formatMonth(period, words) });
    return { short: text, full: text };
  }
  return null;
}
