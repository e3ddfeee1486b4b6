import { Workbook } from 'exceljs';

/** The workbook as another program writes it: other order of parts, other attributes, other styles. */
export async function resave(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new Workbook();
  // its types name an older Buffer
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
