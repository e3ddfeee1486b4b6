import { PackError } from '../../../adapters/packs/pack-problem';
import { parseTableRules } from '../../../adapters/packs/table-rules/parse-table-rules';
import { readTableRuleSheet } from '../../../adapters/packs/table-rules/read-table-rule-sheet';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import { readXlsx } from '../../../adapters/xlsx/read-xlsx';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { fileBytes } from '../open/file-bytes';
import { MOST_RULES, type LoadedRules } from './table-messages';

/** Files of rules are written by people; a larger one is something else. */
const LARGEST = 10_000_000;

async function fromWorkbook(bytes: Uint8Array): Promise<LoadedRules | Refusal> {
  const book = await readXlsx(bytes, { inflate: fflateInflate, formulas: true });
  if (isRefusal(book)) return book;
  const { rules, problems } = readTableRuleSheet(book);
  return { rules, columns: {}, problems: problems.map((problem) => ({ kind: 'worksheet', problem })) };
}

function fromYaml(bytes: Uint8Array, name: string): LoadedRules {
  try {
    return { ...parseTableRules(name, new TextDecoder().decode(bytes)), problems: [] };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { rules: [], columns: {}, problems: error.problems.map((problem) => ({ kind: 'yaml', problem })) };
  }
}

/** Reads a file of rules as the command line does: .yaml, or a worksheet. Never throws for a bad file. */
export async function loadRuleFile(file: Blob, name: string): Promise<LoadedRules | Refusal> {
  const bytes = await fileBytes(file, LARGEST);
  if (isRefusal(bytes)) return bytes;
  const loaded = /\.(ya?ml|txt)$/i.test(name) ? fromYaml(bytes, name) : await fromWorkbook(bytes);
  if (isRefusal(loaded) || loaded.rules.length <= MOST_RULES) return loaded;
  const problem = { code: 'too-many-rows', sheet: name, cell: '', facts: { limit: MOST_RULES } } as const;
  return { rules: [], columns: {}, problems: [{ kind: 'worksheet', problem }] };
}
