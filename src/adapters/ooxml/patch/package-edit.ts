import { refuse } from '../../../core/model/refusal';
import type { Inflate } from '../inflate';
import { inflateEntry, InflateBudget } from '../inflate-entry';
import type { Limits } from '../limits';
import type { Deflate } from '../write-deflate';
import { readZipDirectory } from '../zip-directory';
import type { ZipEntry } from '../zip-directory';
import { openText } from './part-text';
import type { PartText } from './part-text';
import { rawEntries } from './raw-entries';
import type { RawEntry } from './raw-entries';
import { changedEntry, keptEntry, addedEntry, writeRawZip } from './write-raw-zip';

/** Part names are compared without case; some writers use `\` between folders. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function plainName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A received package being edited: parts that are never asked for are neither inflated nor touched. */
export class PackageEdit {
  private readonly entries: readonly RawEntry[];
  private readonly byName = new Map<string, RawEntry>();
  private readonly read = new Map<ZipEntry, PartText>();
  private readonly changed = new Map<ZipEntry, string>();
  private readonly added = new Map<string, { readonly name: string; readonly text: string }>();
  private readonly budget: InflateBudget;

  /** @throws RefusalError for a damaged zip, and for a part that is there twice */
  constructor(
    bytes: Uint8Array,
    private readonly inflate: Inflate,
    readonly limits: Limits,
  ) {
    this.entries = rawEntries(readZipDirectory(bytes, limits));
    this.budget = new InflateBudget(limits);
    for (const raw of this.entries) {
      if (raw.entry.directory) continue;
      const key = keyOf(raw.entry.name);
      if (this.byName.has(key)) refuse('damaged-zip', { part: raw.entry.name, detail: 'entry twice' });
      this.byName.set(key, raw);
    }
  }

  private find(name: string): RawEntry | undefined {
    return this.byName.get(keyOf(name)) ?? this.byName.get(keyOf(plainName(name)));
  }

  has(name: string): boolean {
    return this.added.has(keyOf(name)) || this.find(name) !== undefined;
  }

  /** The part as it is now, edits included; null when there is none. @throws RefusalError */
  textIfAny(name: string): string | null {
    const added = this.added.get(keyOf(name));
    if (added) return added.text;
    const raw = this.find(name);
    if (!raw) return null;
    const changed = this.changed.get(raw.entry);
    if (changed !== undefined) return changed;
    let part = this.read.get(raw.entry);
    if (!part) {
      part = openText(inflateEntry(raw.entry, raw.data, this.inflate, this.budget), raw.entry.name);
      this.read.set(raw.entry, part);
    }
    return part.text;
  }

  /** @throws RefusalError `missing-part` */
  text(name: string): string {
    return this.textIfAny(name) ?? refuse('missing-part', { part: name });
  }

  /** Gives a part new text; one that is not there is added. */
  put(name: string, text: string): void {
    const raw = this.find(name);
    if (!raw) this.added.set(keyOf(name), { name, text });
    else if (this.textIfAny(name) !== text) this.changed.set(raw.entry, text);
  }

  /** A name for a new part: `xl/comments12.xml`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${String(number)}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** The whole package: untouched entries byte by byte as they were, in their order, new ones last. */
  finish(deflate: Deflate): Uint8Array {
    const packing = { deflate, crc32: this.inflate.crc32 };
    const out = this.entries.map((raw) => {
      const text = this.changed.get(raw.entry);
      return text === undefined ? keptEntry(raw) : changedEntry(raw, this.read.get(raw.entry)!.encode(text), packing);
    });
    const encoder = new TextEncoder();
    for (const { name, text } of this.added.values()) out.push(addedEntry(name, encoder.encode(text), packing));
    return writeRawZip(out);
  }
}
