import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { checkReturn } from '../../../src/core/checking/check-return';
import { compareReturns } from '../../../src/core/checking/compare-returns';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import { prepareRules } from '../../../src/core/checking/prepare-rules';
import { addressOf } from '../../../src/core/model/cell';
import type { Filing } from '../../../src/core/model/filing';
import type { Finding } from '../../../src/core/model/finding';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import { readRegister } from '../../../src/core/reading/read-register';
import { DEMO_PERIOD } from '../../../src/hosts/demo/demo-options';
import type { DemoFolders } from '../../../src/hosts/demo/received/assemble';

/** A finding with its place in words a truth file uses. */
export interface PlacedFinding {
  readonly path: string;
  readonly finding: Finding;
  /** `sheet!A1`, the one most likely wrong first */
  readonly cells: readonly string[];
}

function bookOf(bytes: Uint8Array): WorkbookGrid | null {
  const book = readXlsxSync(bytes, { inflate: nodeInflate });
  return isRefusal(book) ? null : book;
}

/** Reads and checks every workbook of the received folder with the engine itself, in one process. */
export function checkFolders(pack: CompiledPack, folders: DemoFolders): PlacedFinding[] {
  const index = prepareForms(pack.forms);
  const rules = prepareRules(pack);
  const filingsOf = (bytes: Uint8Array | undefined): readonly Filing[] => {
    const book = bytes && bookOf(bytes);
    return book ? readFilings(book, index, { asked: DEMO_PERIOD }).filings : [];
  };
  const register = readRegister(bookOf(folders.register)!)!.register;
  const files = [...folders.received].map(([path, bytes]) => {
    const filings = filingsOf(bytes);
    const code = filings[0]?.enterprise.code;
    const input = {
      filings,
      previous: filingsOf(folders.previous.get('2013-08')?.get(path)),
      lastYear: filingsOf(folders.previous.get('2012-09')?.get(path)),
      entry: code ? register.find(code) : null,
      register,
      asked: DEMO_PERIOD,
    };
    return { path, refusal: null, findings: [], filings: checkReturn(rules, input) };
  });
  return compareReturns(files, rules).flatMap(({ path, filings }) =>
    filings
      .flatMap((result) => result.findings)
      .map((finding) => ({ path, finding, cells: finding.cells.map((cell) => `${cell.sheet}!${addressOf(cell)}`) })),
  );
}
