import { refuse } from '../../core/model/refusal';
import type { Inflate } from '../ooxml/inflate';
import { inflateEntry, InflateBudget } from '../ooxml/inflate-entry';
import type { Limits } from '../ooxml/limits';
import { decodeXml } from '../ooxml/xml-encoding';
import { compressedBytes, readZipDirectory } from '../ooxml/zip-directory';
import type { ZipDirectory, ZipEntry } from '../ooxml/zip-directory';
import { inflateUsualParts } from './usual-parts';

/** Part names are compared without case; some writers use `\` between folders. */
function keyOf(name: string): string {
  const key = name.toLowerCase();
  const slashed = key.includes('\\') ? key.replaceAll('\\', '/') : key;
  return slashed.startsWith('/') ? slashed.slice(1) : slashed;
}

function unescaped(name: string): string | null {
  if (!name.includes('%')) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

/** The parts of an OOXML package by name, inflated only when asked for. */
export class PackageParts {
  readonly zip: ZipDirectory;
  readonly budget: InflateBudget;
  private readonly byName = new Map<string, ZipEntry>();
  private readonly usual: ReadonlyMap<ZipEntry, Uint8Array>;

  /** @throws RefusalError also `damaged-zip` when a part is there twice: readers would differ on which counts */
  constructor(
    bytes: Uint8Array,
    readonly inflate: Inflate,
    readonly limits: Limits,
  ) {
    this.zip = readZipDirectory(bytes, limits);
    this.budget = new InflateBudget(limits);
    for (const entry of this.zip.entries) {
      if (entry.directory) continue;
      const key = keyOf(entry.name);
      if (this.byName.has(key)) refuse('damaged-zip', { part: entry.name, detail: 'entry twice' });
      this.byName.set(key, entry);
    }
    this.usual = inflateUsualParts(this.zip, this.byName, inflate, this.budget);
  }

  find(name: string): ZipEntry | null {
    const entry = this.byName.get(keyOf(name));
    if (entry) return entry;
    const plain = unescaped(name);
    return (plain === null ? undefined : this.byName.get(keyOf(plain))) ?? null;
  }

  /** Whether any part's name, in lower case, passes the test. */
  some(test: (name: string) => boolean): boolean {
    for (const name of this.byName.keys()) {
      if (test(name)) return true;
    }
    return false;
  }

  /** The whole part, inflated. */
  bytesOf(entry: ZipEntry): Uint8Array {
    const ready = this.usual.get(entry);
    if (ready && ready.length <= this.budget.allowance(entry.compressedSize)) {
      this.budget.spend(ready.length);
      return ready;
    }
    return inflateEntry(entry, this.compressed(entry), this.inflate, this.budget);
  }

  compressed(entry: ZipEntry): Uint8Array {
    return compressedBytes(this.zip, entry);
  }

  /** The text of a part that must be there. @throws RefusalError `missing-part` */
  text(name: string): string {
    const text = this.textIfAny(name);
    return text ?? refuse('missing-part', { part: name });
  }

  textIfAny(name: string): string | null {
    const entry = this.find(name);
    return entry ? decodeXml(this.bytesOf(entry), entry.name) : null;
  }
}
