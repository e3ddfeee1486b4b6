import { isHiddenFolder, promiseOf } from '../../../../adapters/folder/return-names';
import { isRefusal } from '../../../../core/model/refusal';
import { lostOutcome, skippedOutcome, type FileOutcome } from '../../../batch/file-outcome';
import type { ManyItem, ZipListed } from '../../../worker/many/many-messages';
import type { Chosen, ChosenFile } from './many-desk-face';
import type { ReceivedFile } from './received-file';

/** The most that one batch takes: a page holds what was found in all of them. */
export const MOST_FILES = 20_000;

/** The files of a batch, in the order received; each path once. Nothing is passed over silently. */
export class ReceivedFiles {
  private files: ReceivedFile[] = [];
  /** path, size and time of the files added, to know one that is added again */
  private readonly known = new Set<string>();
  private readonly paths = new Set<string>();

  get all(): readonly ReceivedFile[] {
    return this.files;
  }

  /**
   * Adds one. A path that is taken by another file gets a number.
   * @returns whether it was: the same file may be known, or there may be no room
   */
  add(chosen: Chosen): 'added' | 'same' | 'too-many' {
    const state = 'lost' in chosen ? null : stateOf(chosen.file);
    const identity = `${chosen.path}\n${state ?? ''}`;
    if (this.known.has(identity)) return 'same';
    if (this.files.length >= MOST_FILES) return 'too-many';
    this.known.add(identity);
    this.files.push(this.fileOf(chosen, state));
    return 'added';
  }

  /** Puts the returns of a zip in its place. @returns how many did not fit any more */
  unzip(zip: ReceivedFile, listed: ZipListed): number {
    const room = MOST_FILES - this.files.length + 1;
    const inside = this.insideOf(zip, zip.item!, listed);
    this.files = this.files.flatMap((file) => (file === zip ? inside.slice(0, room) : [file]));
    return Math.max(0, inside.length - room);
  }

  /** Files that are no returns after all have this outcome without being looked at, until `forget`. */
  passOver(which: (file: ReceivedFile) => boolean, outcomeOf: (file: ReceivedFile) => FileOutcome): ReceivedFile[] {
    const passed = this.files.filter((file) => file.item !== null && which(file));
    for (const file of passed) file.outcome = outcomeOf(file);
    return passed;
  }

  /** What was found is forgotten, the files are kept. */
  forget(): void {
    for (const file of this.files) {
      if (file.item === null) continue;
      file.outcome = null;
      file.rows = [];
    }
  }

  private insideOf(zip: ReceivedFile, item: ManyItem, listed: ZipListed): ReceivedFile[] {
    const { path, received } = zip;
    const settled = (at: string, outcome: FileOutcome): ReceivedFile => settledFile(at, received, outcome);
    if (isRefusal(listed)) return [settled(path, lostOutcome(path, listed))];
    if (listed.kind === 'workbook') return [{ ...zip, zip: false }];
    if (listed.entries.length === 0) return [settled(path, skippedOutcome(path, 'empty'))];
    return listed.entries.map(({ label, slice, skipped }) => {
      const inner = `${path}!/${label}`;
      if (skipped !== null) return settled(inner, skippedOutcome(inner, skipped));
      const own = { ...item, path: inner, name: label, slice };
      return { path: inner, received, state: null, zip: false, item: own, outcome: null, rows: [] };
    });
  }

  private fileOf(chosen: Chosen, state: string | null): ReceivedFile {
    const path = this.freePath(chosen.path);
    if ('lost' in chosen) {
      const { lost } = chosen;
      return settledFile(path, null, isRefusal(lost) ? lostOutcome(path, lost) : skippedOutcome(path, lost));
    }
    const { file } = chosen;
    const received = file.lastModified;
    const steps = chosen.path.split('/');
    const promise = steps.slice(0, -1).some(isHiddenFolder) ? 'hidden' : promiseOf(file.name);
    if (promise !== 'return' && promise !== 'zip') return settledFile(path, received, skippedOutcome(path, promise));
    const item: ManyItem = { path, name: file.name, file, lastModified: received, slice: null };
    return { path, received, state, zip: promise === 'zip', item, outcome: null, rows: [] };
  }

  private freePath(path: string): string {
    let free = path;
    for (let n = 2; this.paths.has(free); n++) free = `${path}#${String(n)}`;
    this.paths.add(free);
    return free;
  }
}

function settledFile(path: string, received: number | null, outcome: FileOutcome): ReceivedFile {
  return { path, item: null, received, state: null, zip: false, outcome, rows: [] };
}

/** Two files of the same name, size and time are taken for the same. Slow: the browser asks the system each time. */
export function stateOf({ name, size, lastModified }: ChosenFile['file']): string {
  return `${name}\n${String(size)}\n${String(lastModified)}`;
}
