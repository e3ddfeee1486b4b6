import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import type { Refusal } from '../../../src/core/model/refusal';
import { SimBook } from '../engine/book/sim-book';
import { loadBook } from '../engine/load/load-book';

/** A workbook for the simulated Excel, in a browser. @param bytes of an .xlsx; null = a new one with an empty sheet */
export async function openWorkbook(bytes: Uint8Array | null, title: string): Promise<SimBook | Refusal> {
  if (bytes) return await loadBook(bytes, fflateInflate, title);
  const book = new SimBook(title);
  book.addSheet();
  return book;
}
