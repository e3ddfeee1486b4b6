import type { ChosenFile } from './many-desk-face';

export { filesOfDrop } from './files-of-drop';

/** The files of an input, those of a folder under their paths in it. Listed at once: an input may be emptied meanwhile. */
export function chosenFiles(files: Iterable<File> | ArrayLike<File>): ChosenFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}
