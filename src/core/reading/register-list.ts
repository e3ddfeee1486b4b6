import type { Register, RegisterEntry } from '../model/register';
import { normaliseCode } from './enterprise-code';
import { foldText } from './fold-text';

/** A register that finds by either code, in any spelling, and by name. The first entry of a code or name counts. */
export function registerOf(entries: readonly RegisterEntry[]): Register {
  const byCode = new Map<string, RegisterEntry>();
  const byName = new Map<string, RegisterEntry>();
  const add = (map: Map<string, RegisterEntry>, key: string | null | undefined, entry: RegisterEntry): void => {
    if (key && !map.has(key)) map.set(key, entry);
  };
  for (const entry of entries) {
    add(byCode, entry.organisationCode, entry);
    add(byCode, entry.creditCode, entry);
    add(byCode, entry.creditCode?.slice(8, 17), entry);
    add(byName, foldText(entry.name), entry);
  }
  return {
    entries,
    find: (text) => {
      const code = normaliseCode(text);
      return byCode.get(code) ?? (code.length === 18 ? (byCode.get(code.slice(8, 17)) ?? null) : null);
    },
    findByName: (name) => byName.get(foldText(name)) ?? null,
  };
}
