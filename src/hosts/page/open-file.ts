import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import { startWorker } from '../worker/start-worker';
import { readInWorker } from './read-in-worker';

/** A file as it was received, and what reading it gave. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly book: WorkbookGrid | Refusal;
}

/** Larger workbooks are read in a worker: no task of the page may take a tenth of a second. */
const MOST_BYTES_HERE = 256 * 1024;
/** Above the most that any reader takes; such a file is not even loaded. */
const MOST_BYTES = 50 * 1024 * 1024;
/** First bytes of a zip. */
const ZIP = [0x50, 0x4b];

const refused = (code: Refusal['code'], facts: Partial<Refusal> = {}): Refusal => {
  return { kind: 'refusal', code, ...facts };
};

async function readHere(bytes: Uint8Array): Promise<WorkbookGrid | Refusal> {
  const [{ readXlsx }, { fflateInflate }] = await Promise.all([
    import(/* webpackChunkName: "reader" */ '../../adapters/xlsx/read-xlsx'),
    import(/* webpackChunkName: "reader" */ '../../adapters/ooxml/inflate-fflate'),
  ]);
  return await readXlsx(bytes, { inflate: fflateInflate, formulas: true });
}

/**
 * Reads a chosen file in the browser, with its formulas: a usual return at once, a large one and those of old formats in
 * a worker. The readers are loaded with the first file. Never throws for a bad file.
 */
export async function openFile(file: Blob, name: string): Promise<OpenedFile> {
  const none = new Uint8Array(0);
  if (file.size > MOST_BYTES) {
    return { name, bytes: none, book: refused('file-too-large', { measured: file.size, limit: MOST_BYTES }) };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { name, bytes: none, book: refused('unreadable-file') };
  }
  const usual = bytes.length <= MOST_BYTES_HERE && ZIP.every((byte, at) => bytes[at] === byte);
  const here = usual && /\.xls[xm]$/i.test(name);
  return { name, bytes, book: here ? await readHere(bytes) : await readInWorker(file, name, startWorker) };
}
