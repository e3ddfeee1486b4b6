import type { ZipDirectory, ZipEntry } from '../ooxml/zip-directory';

/** An entry of a zip of returns under the name that reports use. */
export interface LabelledEntry {
  readonly label: string;
  readonly entry: ZipEntry;
}

/**
 * The files of a zip under readable, unique names. Names are labels only: nothing is ever written under them, and steps
 * out of the zip (`..`, drive letters, leading slashes) are dropped. Chinese zip programs write names in GBK without
 * saying so: a name that is not flagged as UTF-8 and not valid as such is read as GB18030.
 */
export function labelEntries(zip: ZipDirectory): LabelledEntry[] {
  const used = new Set<string>();
  const times = new Map<string, number>();
  return zip.entries
    .filter((entry) => !entry.directory)
    .map((entry) => {
      const name = harmless(decodeName(entry));
      let n = times.get(name) ?? 1;
      let label = n === 1 ? name : numbered(name, n);
      while (used.has(label)) label = numbered(name, ++n);
      used.add(label);
      times.set(name, n + 1);
      return { label, entry };
    });
}

/** @example numbered('甲/a.xls', 2) // '甲/a#2.xls' */
function numbered(name: string, n: number): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? [];
  return `${stem}#${String(n)}${extension}`;
}

function decodeName({ rawName, utf8 }: ZipEntry): string {
  if (utf8) return new TextDecoder('utf-8').decode(rawName);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(rawName);
  } catch {
    return new TextDecoder('gb18030').decode(rawName);
  }
}

function harmless(name: string): string {
  const steps = name.replace(/^[A-Za-z]:/, '').split(/[\\/]+/);
  const kept = steps.filter((step) => step !== '' && step !== '.' && step !== '..');
  return kept.join('/') || '_';
}
