import { isRefusal } from '../../../core/model/refusal';
import { fill } from '../../../locales/fill';
import type { ManyWords } from '../../../locales/many-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import type { ManyDeskFace } from './desk/many-desk-face';
import { fileName } from './row-words';
import { sentences } from './sentences';

/** How a received file is opened. */
export interface PathOpener {
  readonly desk: ManyDeskFace;
  readonly open: (file: File) => Promise<void>;
  readonly texts: ManyWords;
  readonly words: Words;
}

/** Opens the received file of a path. @returns why it could not be, in words; null = it was opened */
export async function openPath(path: string, { desk, open, texts, words }: PathOpener): Promise<string | null> {
  const file = await desk.fileOf(path);
  if (isRefusal(file)) {
    const { what, todo } = refusalWords(file, words);
    return `${fileName(path)}: ${sentences([what, todo], words)}`;
  }
  if (file === null) return fill(texts.notices['not-there'], { file: fileName(path) });
  try {
    await open(file);
    return null;
  } catch {
    return fill(texts.list.notOpened, { file: fileName(path) });
  }
}
