import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import { DEFAULT_LIMITS } from '../../../../src/adapters/ooxml/limits';
import {
  compressedBytes,
  InflateBudget,
  openEntry,
  readZipDirectory,
} from '../../../../src/adapters/ooxml/zip-directory';

/** An entry as its zip holds it. */
export interface HeldEntry {
  readonly crc: number;
  readonly method: number;
  readonly compressed: string;
}

export function entriesOf(bytes: Uint8Array): Map<string, HeldEntry> {
  const zip = readZipDirectory(bytes, DEFAULT_LIMITS);
  return new Map(
    zip.entries.map((entry) => [
      entry.name,
      {
        crc: entry.crc,
        method: entry.method,
        compressed: Buffer.from(compressedBytes(zip, entry)).toString('base64'),
      },
    ]),
  );
}

/** Names of the entries that differ or are new; an entry that is gone fails at once. */
export function changedEntries(before: Uint8Array, after: Uint8Array): { changed: string[]; added: string[] } {
  const old = entriesOf(before);
  const now = entriesOf(after);
  for (const name of old.keys()) if (!now.has(name)) throw new Error(`${name} is gone`);
  const changed: string[] = [];
  const added: string[] = [];
  for (const [name, entry] of now) {
    const was = old.get(name);
    if (!was) added.push(name);
    else if (JSON.stringify(was) !== JSON.stringify(entry)) changed.push(name);
  }
  return { changed, added };
}

/** The text of an entry. */
export function part(bytes: Uint8Array, name: string): string {
  const zip = readZipDirectory(bytes, DEFAULT_LIMITS);
  const entry = zip.entries.find((each) => each.name === name)!;
  const options = { inflate: nodeInflate, budget: new InflateBudget(DEFAULT_LIMITS) };
  return new TextDecoder().decode(openEntry(zip, entry, options) as Uint8Array);
}
