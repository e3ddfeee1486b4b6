import { set_cptable } from '@e965/xlsx';
import type { WorkbookGrid } from '../../core/model/grid';
import { isRefusal } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import type { Inflate } from '../ooxml/inflate';
import { DEFAULT_LIMITS } from '../ooxml/limits';
import { codepages } from './codepages';
import { legacyWorkbook } from './legacy-workbook';
import { prepareLegacy } from './prepare-legacy';
import { readWithSheetJs } from './read-with-sheetjs';
import { refusalOr } from './refusal-or';

export interface LegacyHereOptions {
  readonly inflate: Inflate;
  /** keep the texts of formulas */
  readonly formulas: boolean;
}

/**
 * `readLegacy` for a browser's worker: the same checks and the same library, in the thread that calls. A file that takes
 * too long or too much memory is for the page to end, with the worker. Never throws for bad input.
 * @param name an .et is an .xls by its bytes
 */
export async function readLegacyHere(
  bytes: Uint8Array,
  name: string,
  { inflate, formulas }: LegacyHereOptions,
): Promise<WorkbookGrid | Refusal> {
  return refusalOr(() => {
    const prepared = prepareLegacy(bytes, DEFAULT_LIMITS, inflate);
    set_cptable(codepages);
    const book = readWithSheetJs({ bytes: prepared.bytes, limits: DEFAULT_LIMITS, formulas });
    return Promise.resolve(isRefusal(book) ? book : legacyWorkbook(book, prepared, name));
  });
}
