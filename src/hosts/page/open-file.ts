import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';

/** Reads a chosen file in the browser, with its formulas. The reader is loaded with the first file. Never throws for a bad file. */
export async function openFile(file: Blob): Promise<WorkbookGrid | Refusal> {
  const [{ readXlsx }, { fflateInflate }] = await Promise.all([
    import(/* webpackChunkName: "reader" */ '../../adapters/xlsx/read-xlsx'),
    import(/* webpackChunkName: "reader" */ '../../adapters/ooxml/inflate-fflate'),
  ]);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'refusal', code: 'unreadable-file' };
  }
  return await readXlsx(bytes, { inflate: fflateInflate, formulas: true });
}
