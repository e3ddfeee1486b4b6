import { DEFAULT_LIMITS } from '../../adapters/ooxml/limits';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import { crashRefusal } from '../batch/file-outcome';
import { fileBytes } from '../worker/open/file-bytes';
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
/** First bytes of a zip. */
const ZIP = [0x50, 0x4b];

async function readHere(bytes: Uint8Array): Promise<WorkbookGrid | Refusal> {
  const [{ readXlsx }, { fflateInflate }] = await Promise.all([
    import(/* webpackChunkName: "reader" */ '../../adapters/xlsx/read-xlsx'),
    import(/* webpackChunkName: "reader" */ '../../adapters/ooxml/inflate-fflate'),
  ]);
  return await readXlsx(bytes, { inflate: fflateInflate, formulas: true });
}

/**
 * Reads a chosen file in the browser, with its formulas: a usual return at once, a large one and those of old formats in
 * a worker. The readers are loaded with the first file. Never throws: not for a bad file, nor where a reader
 * cannot be loaded.
 */
export async function openFile(file: Blob, name: string): Promise<OpenedFile> {
  const bytes = await fileBytes(file, DEFAULT_LIMITS.fileBytes);
  if (isRefusal(bytes)) return { name, bytes: new Uint8Array(0), book: bytes };
  const usual = bytes.length <= MOST_BYTES_HERE && ZIP.every((byte, at) => bytes[at] === byte);
  const here = usual && /\.xls[xm]$/i.test(name);
  const book = await (here ? readHere(bytes) : readInWorker(file, name, startWorker)).catch(crashRefusal);
  return { name, bytes, book };
}
