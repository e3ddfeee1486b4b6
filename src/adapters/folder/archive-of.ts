import { isRefusal } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import type { Inflate } from '../ooxml/inflate';
import { InflateBudget, openEntry, openZip } from '../ooxml/zip-directory';
import type { ZipDirectory } from '../ooxml/zip-directory';
import type { FolderLimits } from './archive-limits';
import { labelEntries } from './zip-labels';
import type { LabelledEntry } from './zip-labels';

/** A zip of returns, its entries labelled; nothing is inflated. */
export interface Archive {
  readonly zip: ZipDirectory;
  readonly entries: readonly LabelledEntry[];
}

/** Never throws for bad input. Refusals: `empty-file`, and those of the zip (`damaged-zip`, `truncated` …). */
export function archiveOf(bytes: Uint8Array, limits: FolderLimits): Archive | Refusal {
  if (bytes.length === 0) return { kind: 'refusal', code: 'empty-file' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return { kind: 'refusal', code: 'damaged-zip', detail: 'does not start as a zip' };
  }
  const zip = openZip(bytes, limits.archive);
  return isRefusal(zip) ? zip : { zip, entries: labelEntries(zip) };
}

/**
 * The bytes of the entry that has the label. Never throws for bad input.
 * Refusals: those of the zip (`zip-bomb`, `encrypted` …), and `changing-file` where it no longer holds the entry.
 */
export function entryOf(
  { zip, entries }: Archive,
  label: string,
  inflate: Inflate,
  limits: FolderLimits,
): Uint8Array | Refusal {
  const found = entries.find((candidate) => candidate.label === label);
  if (!found) return { kind: 'refusal', code: 'changing-file', part: label };
  return openEntry(zip, found.entry, { inflate, budget: new InflateBudget(limits.archive) });
}
