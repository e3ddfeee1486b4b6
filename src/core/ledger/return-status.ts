import type { LedgerFiling } from '../model/ledger';
import type { RegisterEntry } from '../model/register';
import type { NotDueWhy } from './filing-duty';
import { daysBetween } from './iso-day';
import type { ReturnState, ReturnStatus } from './period-status';
import type { Revisions } from './returns-of';

/** Of whom the return is, and when it is due. */
export interface ReturnAsked {
  readonly filer: string;
  readonly entry: RegisterEntry | null;
  /** as the return states it, where the register has no entry; null for the zone */
  readonly name: string | null;
  readonly form: string;
  readonly due: string | null;
  readonly why: NotDueWhy | null;
  /** whether it has to be filed */
  readonly expected: boolean;
  readonly today: string;
  /** whether the period is over: before that nothing is missing */
  readonly over: boolean;
}

/** The day on which the office had a revision: the day it was received, else the day it was accepted. */
export function dayOf({ source, acceptedAt }: LedgerFiling): string {
  return source.receivedOn ?? acceptedAt.slice(0, 10);
}

function stateOf(asked: ReturnAsked, latest: LedgerFiling | null, filedOn: string | null): ReturnState {
  const { due, expected, today, over } = asked;
  if (latest?.status === 'sent-back') return 'sent-back';
  if (filedOn !== null && latest?.status === 'accepted') return due !== null && filedOn > due ? 'late' : 'filed';
  if (!expected) return 'not-due';
  return (due === null ? !over : today <= due) ? 'awaited' : 'missing';
}

const after = (due: string | null, day: string | null): number | null => {
  const days = due === null || day === null ? null : daysBetween(due, day);
  return days !== null && days > 0 ? days : null;
};

/** What became of one return that is due, or that was filed. */
export function returnStatus(asked: ReturnAsked, revisions: Revisions | null): ReturnStatus {
  const { entry, due, today } = asked;
  const latest = revisions?.at(-1) ?? null;
  const filedOn = revisions === null ? null : dayOf(revisions[0]);
  const state = stateOf(asked, latest, filedOn);
  const open = state === 'missing' || state === 'sent-back';
  return {
    filer: asked.filer,
    name: entry?.name ?? asked.name,
    code: entry?.creditCode ?? entry?.organisationCode ?? /^code (.+)$/.exec(asked.filer)?.[1] ?? null,
    contact: entry?.contact ?? null,
    telephone: entry?.telephone ?? null,
    form: asked.form,
    state,
    why: state === 'not-due' ? asked.why : null,
    due,
    registered: entry !== null || asked.filer === 'zone',
    unasked: !asked.expected && latest !== null,
    filedOn,
    daysLate: open ? after(due, today) : state === 'late' ? after(due, filedOn) : null,
    revision: latest?.revision ?? null,
    revisedOn: latest !== null && latest.revision > 1 ? dayOf(latest) : null,
    reason: (latest?.statusAct ?? latest)?.why ?? null,
    withdrawn: latest?.status === 'withdrawn',
    questions: latest?.questions.length ?? 0,
  };
}
