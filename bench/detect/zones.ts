import type { FormDefinition } from '../../core/model/form';
import type { Period } from '../../core/model/period';
import { addMonths, monthIndex } from '../../core/model/period';
import type { RegisterEntry } from '../../core/model/register';
import { draftReturn, type FormDraft } from '../../hosts/demo/received/draft-return';
import type { Member } from '../../hosts/demo/zone/member';
import { STEADY_NOISE, type Noise } from '../../hosts/demo/zone/production';
import { Random } from '../../hosts/demo/zone/random';
import { makeZone } from '../../hosts/demo/zone/zone';

export const PERIOD: Period = { year: 2013, month: 9 };

/** Two kinds of chance: months that hardly vary, and a zone in which a fifth work to orders. */
export const NOISES: ReadonlyMap<string, Noise> = new Map([
  ['steady', STEADY_NOISE],
  ['lumpy', { month: 0.06, share: 0.03, lumpy: { chance: 0.2, size: 0.25 } }],
]);

/** One enterprise of a simulated zone with its clean drafts. */
export interface Unit {
  readonly member: Member;
  readonly entry: RegisterEntry;
  readonly now: ReadonlyMap<string, FormDraft>;
  readonly before: ReadonlyMap<string, FormDraft>;
  readonly lastYear: ReadonlyMap<string, FormDraft>;
}

export interface CleanZone {
  readonly noise: string;
  readonly units: readonly Unit[];
  readonly entries: readonly RegisterEntry[];
}

/** Members of a zone that merge with another, and that leave: true events, not errors. */
const MERGERS = 0.006;
const EXITS = 0.006;

function entryOf({ enterprise, accounts }: Member, lastMonth: Period | null): RegisterEntry {
  const revenue = accounts.flows.get('3011');
  const lastYear = revenue?.slice(12, 24).reduce((sum, value) => sum + value, 0) ?? null;
  return {
    organisationCode: enterprise.code.replace('-', ''),
    creditCode: null,
    name: enterprise.name,
    industry: enterprise.profile.classes[0]!.kind.code,
    status: enterprise.status,
    cluster: enterprise.cluster.name,
    subPark: enterprise.subPark,
    aboveScale: true,
    highTech: enterprise.highTech,
    firstMonth: enterprise.firstMonth,
    lastMonth,
    contact: enterprise.filler,
    telephone: enterprise.telephone,
    annualRevenue: lastYear,
    at: null,
  };
}

/** As many producing enterprises as asked for: zones of different seeds side by side, names and codes kept apart. */
function membersOf(count: number, seed: string, noise: Noise): Member[] {
  const members: Member[] = [];
  const codes = new Set<string>();
  for (let part = 0; members.length < count; part++) {
    for (const member of makeZone({ seed: `${seed} ${String(part)}`, noise }).members) {
      const { enterprise } = member;
      if (enterprise.status !== 'producing' || codes.has(enterprise.code) || members.length === count) continue;
      codes.add(enterprise.code);
      const name = part === 0 ? enterprise.name : `${enterprise.name}${String(part)}厂`;
      members.push({ ...member, enterprise: { ...enterprise, name, number: members.length } });
    }
  }
  return members;
}

/** Adds the figures of one draft to those of another: what a merger does to every column but last year's filing. */
function absorb(into: FormDraft, from: FormDraft): void {
  for (const [key, value] of from.values) into.values.set(key, (into.values.get(key) ?? 0) + value);
  for (const [id, rows] of from.groups) into.groups.set(id, [...(into.groups.get(id) ?? []), ...rows]);
}

/** A zone without errors, with true entrants, exits, mergers, big movers and, in the second model, lumpy months. */
export function cleanZone(count: number, seed: string, noise: string, forms: readonly FormDefinition[]): CleanZone {
  const members = membersOf(count, seed, NOISES.get(noise)!);
  const used = forms.filter(({ id }) => id === 'B204-1' || id === 'B203');
  const draftsFor = (member: Member, period: Period): ReadonlyMap<string, FormDraft> =>
    monthIndex(member.enterprise.firstMonth) > monthIndex(period) ? new Map() : draftReturn(used, member, period).forms;
  const random = new Random(`${seed} events`);
  const gone = new Set<number>();
  const units = members.map((member): Unit => {
    const now = draftsFor(member, PERIOD);
    return {
      member,
      entry: entryOf(member, null),
      now,
      before: draftsFor(member, addMonths(PERIOD, -1)),
      lastYear: draftsFor(member, addMonths(PERIOD, -12)),
    };
  });
  const quiet = (i: number): boolean => units[i]!.member.enterprise.profile.weight < 0.2 && !gone.has(i);
  const pick = (): number => {
    let at = random.whole(0, count - 1);
    while (!quiet(at)) at = random.whole(0, count - 1);
    gone.add(at);
    return at;
  };
  for (let i = 0; i < Math.max(1, Math.round(MERGERS * count)); i++) {
    const [stays, leaves] = [pick(), pick()];
    gone.delete(stays);
    for (const [id, draft] of units[stays]!.now) {
      const other = units[leaves]!.now.get(id);
      if (other) absorb(draft, other);
    }
  }
  for (let i = 0; i < Math.max(1, Math.round(EXITS * count)); i++) pick();
  const left = addMonths(PERIOD, -1);
  const all = units.map((unit, i) =>
    gone.has(i) ? { ...unit, now: new Map<string, FormDraft>(), entry: { ...unit.entry, lastMonth: left } } : unit,
  );
  return { noise, units: all, entries: all.map(({ entry }) => entry) };
}
