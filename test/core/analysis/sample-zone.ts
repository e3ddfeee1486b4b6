import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { Filing } from '../../../src/core/model/filing';
import type { Period } from '../../../src/core/model/period';
import { parsePeriod } from '../../../src/core/model/period';
import { isRefusal } from '../../../src/core/model/refusal';
import type { RegisterEntry } from '../../../src/core/model/register';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import { readRegister } from '../../../src/core/reading/read-register';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { registerBook } from '../../../src/hosts/demo/received/register-book';
import { filedFor } from '../../../src/hosts/demo/whole-zone';
import { makeZone } from '../../../src/hosts/demo/zone/zone';

export const month = (text: string): Period => parsePeriod(text)!;

/** The sample zone as received: its register, and what was filed for some months, written as workbooks and read back. */
export function sampleZone(
  pack: CompiledPack,
  months: readonly string[],
): { readonly filings: readonly Filing[]; readonly entries: readonly RegisterEntry[] } {
  const zone = makeZone();
  const index = prepareForms(pack.forms);
  const words = printedWords(pack);
  const book = readXlsxSync(registerBook(zone.members), { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  const { entries } = readRegister(book)!.register;
  const filings = months.flatMap((text) =>
    [...filedFor(zone, { forms: pack.forms, words }, month(text)).values()].flatMap((bytes) => {
      const read = readXlsxSync(bytes, { inflate: nodeInflate });
      if (isRefusal(read)) throw new Error(`${text}: ${read.code}`);
      return readFilings(read, index, { asked: month(text) }).filings;
    }),
  );
  return { filings, entries };
}
