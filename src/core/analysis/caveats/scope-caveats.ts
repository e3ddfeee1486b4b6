import type { Caveat } from '../../model/analysis';
import type { FilingNotes } from '../source/filing-columns';
import type { Work } from '../work';
import { note, warning } from './caveat';

/** Sum of the lead measure of some members, in its own unit; absent where none has it. */
function amountOf(work: Work, members: readonly number[]): { readonly amount: number; readonly unit: string } | object {
  const { now } = work.columns(work.lead, work.request.basis);
  const values = members.map((i) => now[i]!).filter((value) => !Number.isNaN(value));
  return values.length === 0 ? {} : { amount: values.reduce((sum, value) => sum + value, 0), unit: work.lead.unit };
}

/** Who filed and is not in the figures (先进库后有数), and what is unusual about the filings themselves. */
export function scopeCaveats(work: Work, notes: FilingNotes | null): Caveat[] {
  const { members, request } = work;
  const caveats: Caveat[] = [];
  const filed = work.source.filed(work.lead.form.id, request.period);
  if (filed !== null && members.registered) {
    const scope = work.inScope();
    const outside = Array.from(members.ids.keys()).filter(
      (i) => i !== members.zone && filed[i] === 1 && scope[i] !== 1,
    );
    const unknown = outside.filter((i) => members.entries[i] === null);
    const known = outside.filter((i) => members.entries[i] !== null);
    const say = (code: 'not-in-register' | 'out-of-scope', list: readonly number[]): void => {
      if (list.length === 0) return;
      const facts = { count: list.length, ...amountOf(work, list) };
      caveats.push(warning(code, { members: list.map((i) => members.ids[i]!), facts }));
    };
    say('not-in-register', unknown);
    say('out-of-scope', known);
  }
  if (notes && notes.filedTwice.size > 0) {
    caveats.push(note('filed-twice', { members: [...notes.filedTwice], facts: { count: notes.filedTwice.size } }));
  }
  if (notes && notes.noPeriod > 0) caveats.push(warning('no-period', { facts: { count: notes.noPeriod } }));
  return caveats;
}
