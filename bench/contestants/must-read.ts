import { nodeInflate } from '../../adapters/ooxml/inflate.node';
import { readXlsx } from '../../adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal } from '../../core/model/refusal';

/** @throws Error when our own corpus is refused */
export async function mustRead(bytes: Uint8Array): Promise<WorkbookGrid> {
  const book = await readXlsx(bytes, { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(`refused: ${JSON.stringify(book)}`);
  return book;
}
