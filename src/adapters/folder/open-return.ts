import { stat } from 'node:fs/promises';
import { isRefusal } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import { nodeInflate } from '../ooxml/inflate.node';
import { InflateBudget, openEntry, openZip } from '../ooxml/zip-directory';
import type { ZipDirectory } from '../ooxml/zip-directory';
import { FOLDER_LIMITS } from './archive-limits';
import type { FolderLimits } from './archive-limits';
import { readSettledFile } from './read-settled';
import type { ReturnSource } from './source';
import { labelEntries } from './zip-labels';
import type { LabelledEntry } from './zip-labels';

interface OpenArchive {
  readonly file: string;
  readonly zip: ZipDirectory;
  readonly entries: readonly LabelledEntry[];
}

/** The zip opened last, and its state then: its returns are asked for one after another. */
let last: { readonly archive: OpenArchive; readonly state: string } | null = null;

/**
 * The bytes of a listed return. Never throws for bad input.
 * Refusals: those of `readSettledFile`, of the zip (`damaged-zip`, `zip-bomb`, `encrypted` …), and `changing-file` where
 * the zip no longer holds the entry.
 */
export async function openReturn(
  source: Pick<ReturnSource, 'file' | 'entry'>,
  limits: FolderLimits = FOLDER_LIMITS,
): Promise<Uint8Array | Refusal> {
  const { file, entry: label } = source;
  if (label === null) return readSettledFile(file, limits.returnBytes);
  const archive = await lastOrOpen(file, limits);
  if (isRefusal(archive)) return archive;
  const found = archive.entries.find((candidate) => candidate.label === label);
  if (!found) return { kind: 'refusal', code: 'changing-file', part: label };
  return openEntry(archive.zip, found.entry, { inflate: nodeInflate, budget: new InflateBudget(limits.archive) });
}

async function lastOrOpen(file: string, limits: FolderLimits): Promise<OpenArchive | Refusal> {
  const found = await stat(file).catch(() => null);
  const state = found ? `${String(found.size)} ${String(found.mtimeMs)}` : '';
  if (last?.archive.file === file && last.state === state) return last.archive;
  const archive = await openArchive(file, limits);
  last = isRefusal(archive) ? null : { archive, state };
  return archive;
}

/** A zip of returns with its entries labelled; nothing is inflated. */
export async function openArchive(file: string, limits: FolderLimits): Promise<OpenArchive | Refusal> {
  const bytes = await readSettledFile(file, limits.archive.fileBytes);
  if (isRefusal(bytes)) return bytes;
  if (bytes.length === 0) return { kind: 'refusal', code: 'empty-file' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return { kind: 'refusal', code: 'damaged-zip', detail: 'does not start as a zip' };
  }
  const zip = openZip(bytes, limits.archive);
  return isRefusal(zip) ? zip : { file, zip, entries: labelEntries(zip) };
}
