import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isRefusal } from '../../core/model/refusal';
import { FOLDER_LIMITS } from './archive-limits';
import type { FolderLimits } from './archive-limits';
import { archiveItems, isWorkbook } from './archive-items';
import { compareNatural } from './natural-order';
import { openArchive } from './open-return';
import { isHiddenFolder, promiseOf } from './return-names';
import type { RefusedPath, ReturnListing, ReturnSource, SkipCode, SkippedPath } from './source';

export interface WalkOptions {
  /** folder that relative paths are relative to; default the working folder */
  readonly cwd?: string;
  readonly limits?: Partial<FolderLimits>;
}

/**
 * Lists the received returns under the given paths: files, folders with their subfolders, zips of returns.
 * Nothing is passed over silently: lock files, system files, other documents, archives inside archives, links that lead
 * out of the folder and files met twice are in `skipped`; what cannot be read is in `refused`; paths that do not
 * exist are in `missing`. A path given by name is read whatever it is called.
 * @example await listReturns(['received/2013-09'])
 */
export async function listReturns(paths: readonly string[], options: WalkOptions = {}): Promise<ReturnListing> {
  const walk = new Walk({ ...FOLDER_LIMITS, ...options.limits });
  for (const given of paths) await walk.given(given, path.resolve(options.cwd ?? '.', given));
  return walk;
}

/** A place on the way: its label for reports, its real path, and the folder that links must not lead out of. */
interface Place {
  readonly label: string;
  readonly file: string;
  readonly root: string;
  readonly depth: number;
}

class Walk implements ReturnListing {
  readonly sources: ReturnSource[] = [];
  readonly skipped: SkippedPath[] = [];
  readonly refused: RefusedPath[] = [];
  readonly missing: string[] = [];
  /** real paths of files and folders met, so that a link in a circle ends and a file counts once */
  private readonly met = new Set<string>();

  constructor(private readonly limits: FolderLimits) {}

  async given(label: string, absolute: string): Promise<void> {
    try {
      const file = await realpath(absolute);
      const place = { label, file, root: file, depth: 0 };
      const found = await stat(file);
      if (found.isDirectory()) return await this.folder(place);
      if (promiseOf(path.basename(absolute)) === 'zip') return await this.zip(place, found.size);
      return this.file(place, found);
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') this.missing.push(label);
      else this.unreadable(label, error);
    }
  }

  private async folder(place: Place): Promise<void> {
    if (this.meetAgain(place)) return;
    if (place.depth > this.limits.depth) return this.skip(place.label, 'too-deep');
    const before = this.sources.length + this.skipped.length + this.refused.length;
    const names = await readdir(place.file, { encoding: 'buffer' });
    const readable = names.map((name) => ({ name: utf8Name(name), label: shownName(name) }));
    for (const { name, label } of readable.sort((a, b) => compareNatural(a.label, b.label))) {
      const shown = path.join(place.label, label);
      if (name === null) this.refuseName(shown);
      else await this.entry(name, { ...place, label: shown, depth: place.depth + 1 });
    }
    if (this.sources.length + this.skipped.length + this.refused.length === before) this.skip(place.label, 'empty');
  }

  /** @param place the folder's, with the label of the entry */
  private async entry(name: string, place: Place): Promise<void> {
    try {
      const file = await realpath(path.join(place.file, name));
      if (!isInside(file, place.root)) return this.skip(place.label, 'symlink-outside');
      const found = await stat(file);
      const here = { ...place, file };
      if (found.isDirectory()) {
        if (isHiddenFolder(name)) return this.skip(place.label, 'hidden');
        return await this.folder(here);
      }
      const promise = promiseOf(name);
      if (promise === 'zip') return await this.zip(here, found.size);
      if (promise === 'return') return this.file(here, found);
      return this.skip(place.label, promise);
    } catch (error) {
      this.unreadable(place.label, error);
    }
  }

  private file(place: Place, found: { readonly size: number; isFile(): boolean }): void {
    if (!found.isFile()) return this.skip(place.label, 'not-a-file');
    if (this.meetAgain(place)) return;
    this.add({ path: place.label, kind: 'file', file: place.file, entry: null, size: found.size });
  }

  private async zip(place: Place, size: number): Promise<void> {
    if (this.meetAgain(place)) return;
    const archive = await openArchive(place.file, this.limits);
    if (isRefusal(archive)) {
      this.refused.push({ path: place.label, refusal: archive });
      return;
    }
    // a workbook that was renamed to .zip on its way
    if (isWorkbook(archive)) {
      return this.add({ path: place.label, kind: 'file', file: place.file, entry: null, size });
    }
    const items = archiveItems(archive);
    if (items.length === 0) this.skip(place.label, 'empty');
    for (const { label, entry, skipped } of items) {
      const shown = `${place.label}!/${label}`;
      if (skipped !== null) this.skip(shown, skipped);
      else this.add({ path: shown, kind: 'zip-entry', file: place.file, entry: label, size: entry.declaredSize });
    }
  }

  private add(source: ReturnSource): void {
    if (this.sources.length < this.limits.files) this.sources.push(source);
    else this.skip(source.path, 'too-many-files');
  }

  private skip(label: string, why: SkipCode): void {
    this.skipped.push({ path: label, why });
  }

  private meetAgain(place: Place): boolean {
    if (this.met.has(place.file)) {
      this.skip(place.label, 'same-file');
      return true;
    }
    this.met.add(place.file);
    return false;
  }

  private unreadable(label: string, error: unknown): void {
    const code = codeOf(error);
    if (code === undefined) throw error;
    this.refused.push({ path: label, refusal: { kind: 'refusal', code: 'unreadable-file', detail: code } });
  }

  /** A name in GBK, as an unzip program leaves it on a system of UTF-8: it can be shown, not opened by its text. */
  private refuseName(label: string): void {
    const detail = 'file name is not UTF-8';
    this.refused.push({ path: label, refusal: { kind: 'refusal', code: 'unreadable-file', detail } });
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const isInside = (file: string, root: string): boolean =>
  file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);

function utf8Name(name: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return null;
  }
}

const shownName = (name: Uint8Array): string => utf8Name(name) ?? new TextDecoder('gb18030').decode(name);
