import { stat } from 'node:fs/promises';
import { isRefusal } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import { nodeInflate } from '../ooxml/inflate.node';
import { FOLDER_LIMITS } from './archive-limits';
import type { FolderLimits } from './archive-limits';
import { archiveOf, entryOf } from './archive-of';
import type { Archive } from './archive-of';
import { readSettledFile } from './read-settled';
import type { ReturnSource } from './source';

/** The zip opened last, and its state then: its returns are asked for one after another. */
let last: { readonly file: string; readonly archive: Archive; readonly state: string } | null = null;

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
  return isRefusal(archive) ? archive : entryOf(archive, label, nodeInflate, limits);
}

async function lastOrOpen(file: string, limits: FolderLimits): Promise<Archive | Refusal> {
  const found = await stat(file).catch(() => null);
  const state = found ? `${String(found.size)} ${String(found.mtimeMs)}` : '';
  if (last?.file === file && last.state === state) return last.archive;
  const archive = await openArchive(file, limits);
  last = isRefusal(archive) ? null : { file, archive, state };
  return archive;
}

/** A zip of returns with its entries labelled; nothing is inflated. */
export async function openArchive(file: string, limits: FolderLimits): Promise<Archive | Refusal> {
  const bytes = await readSettledFile(file, limits.archive.fileBytes);
  return isRefusal(bytes) ? bytes : archiveOf(bytes, limits);
}
