import { enterpriseKey } from '../../checking/named/filed-twice';
import type { Filing } from '../../model/filing';
import type { RegisterEntry } from '../../model/register';
import { foldText } from '../../reading/fold-text';
import { registerOf } from '../../reading/register-list';

/** Id of the books of the zone itself. */
export const ZONE = 'code zone';

/** Everybody that figures are added up over, by position. */
export interface Members {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** null for who is not in the register, and for the zone */
  readonly entries: readonly (RegisterEntry | null)[];
  /** the register of last year, where it is kept apart; otherwise as `entries` */
  readonly entriesThen: readonly (RegisterEntry | null)[];
  readonly zone: number;
  /** whether there is a register at all: without one everybody that files counts */
  readonly registered: boolean;
  /** position of who filed; -1 where it is not among them */
  placeOf(filer: Filer): number;
}

/** Who an entry is: the organisation code (of a credit code its characters 9–17), else the name. */
export function memberId({ organisationCode, creditCode, name }: RegisterEntry): string {
  const code = organisationCode ?? creditCode?.slice(8, 17);
  return code ? `code ${code}` : `name ${foldText(name)}`;
}

/** Who filed, before it is known whether the register has it. */
export interface Filer {
  /** `code XXXXXXXXX`, `name …`, `code zone` */
  readonly id: string;
  /** as the form has it; '' where it has none */
  readonly name: string;
}

type Find = (filer: Filer) => RegisterEntry | null;

/** The entry of a filer: by code, else by name. */
function finder(entries: readonly RegisterEntry[]): Find {
  const register = registerOf(entries);
  return ({ id, name }) => {
    if (id === ZONE) return null;
    const text = id.slice(id.indexOf(' ') + 1);
    const byCode = id.startsWith('code ') ? register.find(text) : register.findByName(text);
    return byCode ?? (name === '' ? null : register.findByName(name));
  };
}

function byId(entries: readonly RegisterEntry[], ids: readonly string[]): (RegisterEntry | null)[] {
  const found = new Map<string, RegisterEntry>();
  for (const entry of entries) if (!found.has(memberId(entry))) found.set(memberId(entry), entry);
  return ids.map((id) => found.get(id) ?? null);
}

/** The members: the register in its order, then who filed without being in it, then the zone. */
export function membersOf(
  entries: readonly RegisterEntry[],
  entriesThen: readonly RegisterEntry[] = entries,
  filers: readonly Filer[] = [],
): Members {
  const ids: string[] = [];
  const names: string[] = [];
  const places = new Map<string, number>();
  const add = (id: string, name: string): void => {
    if (places.has(id)) return;
    places.set(id, ids.push(id) - 1);
    names.push(name);
  };
  const [now, then] = [finder(entries), finder(entriesThen)];
  const idOf = (filer: Filer): string => {
    const entry = now(filer) ?? then(filer);
    return entry ? memberId(entry) : filer.id;
  };
  for (const entry of entries) add(memberId(entry), entry.name);
  if (entriesThen !== entries) for (const entry of entriesThen) add(memberId(entry), entry.name);
  for (const filer of filers) if (filer.id !== ZONE) add(idOf(filer), filer.name);
  add(ZONE, '');
  return {
    ids,
    names,
    entries: byId(entries, ids),
    entriesThen: byId(entriesThen, ids),
    zone: ids.length - 1,
    registered: entries.length > 0,
    placeOf: (filer) => places.get(idOf(filer)) ?? -1,
  };
}

/** Who sent a filing, as one key; null when it names nobody. */
export function filerOf(filing: Filing): Filer | null {
  const key = enterpriseKey(filing);
  const { name } = filing.enterprise;
  if (key !== null) return { id: `code ${key}`, name: name ?? '' };
  return name === null ? null : { id: `name ${foldText(name)}`, name };
}
