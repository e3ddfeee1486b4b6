import type { FormDefinition } from '../../../core/model/form';
import { monthIndex } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';
import { ledgersDue } from '../ledgers/zone-ledgers';
import type { Member } from '../zone/member';
import type { Zone } from '../zone/zone';
import type { PrintedWords, ReturnDraft } from './draft-return';
import { draftReturn } from './draft-return';
import { ledgerBook, ledgerPath } from './ledger-book';
import { fileName, inFolder } from './receive-return';
import { writeOne } from './write-one';

/** Units that stopped and still send a form of zeros, as they should. */
const STOPPED_FILERS = 3;

export interface MonthOptions {
  readonly forms: readonly FormDefinition[];
  readonly words: PrintedWords;
}

/** Who sends a return for the month: those in production and in scope, and some that stopped. */
export function filersOf(zone: Zone, period: Period): Member[] {
  const producing = zone.members.filter(
    ({ enterprise }) => enterprise.status === 'producing' && monthIndex(enterprise.firstMonth) <= monthIndex(period),
  );
  const stopped = zone.members.filter(({ enterprise }) => enterprise.status === 'stopped');
  return [...producing, ...stopped.slice(0, STOPPED_FILERS)];
}

/** The departments’ books of a month by their place in its folder. */
export function ledgerFiles(zone: Zone, options: MonthOptions, period: Period): Map<string, Uint8Array> {
  const due = ledgersDue(zone.ledgers, options.forms, period);
  return new Map(due.map((ledger) => [ledgerPath(ledger), ledgerBook(ledger, period, options.words)]));
}

/** Every return of a month as it was filed, by its place in the folder; no enterprise files for January. */
export function monthFolder(
  zone: Zone,
  options: MonthOptions,
  period: Period,
  change: (draft: ReturnDraft) => void = () => undefined,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const member of filersOf(zone, period)) {
    const draft = draftReturn(options.forms, member, period);
    if (draft.forms.size === 0) continue;
    change(draft);
    files.set(inFolder(member, fileName(member)), writeOne(draft, options.words).bytes);
  }
  for (const [place, bytes] of ledgerFiles(zone, options, period)) files.set(place, bytes);
  return files;
}
