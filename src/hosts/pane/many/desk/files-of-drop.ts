import { FOLDER_LIMITS } from '../../../../adapters/folder/archive-limits';
import type { Chosen } from './many-desk-face';
import { MOST_FILES } from './received-files';

/** What of a drop is used. */
interface Dropped {
  readonly items: ArrayLike<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry' | 'getAsFile'>>;
}

/**
 * Everything dropped: files, and folders with what is in them, down to a depth. What cannot be read and what lies too
 * deep is among it, to be told. It ends one past the most that a batch takes, so that the desk can say that there is more.
 * The drop is read before the first wait: the browser empties it when the event is over.
 */
export async function filesOfDrop({ items }: Dropped): Promise<Chosen[]> {
  const found: Chosen[] = [];
  const roots = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  for (const { entry, file } of roots) {
    if (entry !== null) await walk(entry, entry.name, 0, found);
    else if (file !== null) found.push({ path: file.name, file });
  }
  return found;
}

async function walk(entry: FileSystemEntry, path: string, depth: number, found: Chosen[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  try {
    if (entry.isFile) {
      found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
      return;
    }
    if (depth > FOLDER_LIMITS.depth) {
      found.push({ path, lost: 'too-deep' });
      return;
    }
    const before = found.length;
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) {
      await walk(inner, `${path}/${inner.name}`, depth + 1, found);
    }
    if (found.length === before) found.push({ path, lost: 'empty' });
  } catch (error) {
    const detail = error instanceof Error ? error.name : String(error);
    found.push({ path, lost: { kind: 'refusal', code: 'unreadable-file', detail } });
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A reader gives a hundred entries at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  while (entries.length <= MOST_FILES) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    entries.push(...some);
  }
  return entries;
}
