import { PackError } from '../../../adapters/packs/pack-problem';
import { parseTableRules } from '../../../adapters/packs/table-rules/parse-table-rules';
import { readTableRuleSheet } from '../../../adapters/packs/table-rules/read-table-rule-sheet';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import { readXlsx } from '../../../adapters/xlsx/read-xlsx';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { LoadedRules } from './table-messages';

/** Files of rules are written by people; a larger one is something else. */
const LARGEST = 10_000_000;

/** Reads a file of rules as the command line does: .yaml, or a worksheet. */
export async function loadRuleFile(file: Blob, name: string): Promise<LoadedRules | Refusal> {
  if (file.size > LARGEST) return { kind: 'refusal', code: 'file-too-large', measured: file.size, limit: LARGEST };
  if (!/\.(ya?ml|txt)$/i.test(name)) {
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()), { inflate: fflateInflate, formulas: true });
    if (isRefusal(book)) return book;
    const { rules, problems } = readTableRuleSheet(book);
    return { rules, columns: {}, problems: problems.map((problem) => ({ kind: 'worksheet', problem })) };
  }
  try {
    return { ...parseTableRules(name, await file.text()), problems: [] };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { rules: [], columns: {}, problems: error.problems.map((problem) => ({ kind: 'yaml', problem })) };
  }
}
