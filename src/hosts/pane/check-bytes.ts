import { fflateInflate } from '../../adapters/ooxml/inflate-fflate';
import { readXlsx } from '../../adapters/xlsx/read-xlsx';
import { checkReturn } from '../../core/checking/check-return';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { prepareRules } from '../../core/checking/prepare-rules';
import type { RuleSet } from '../../core/checking/rule-set';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import type { FilingResult } from '../../core/model/result';
import { prepareForms, type FormIndex } from '../../core/reading/form-index';
import { readFilings } from '../../core/reading/read-filings';

/** The engine of one pack, prepared once a page. */
export class ReturnDesk {
  private readonly forms: FormIndex;
  private readonly rules: RuleSet;

  constructor(pack: CompiledPack) {
    this.forms = prepareForms(pack.forms);
    this.rules = prepareRules(pack);
  }

  /**
   * Reads and checks one workbook in the browser, against itself only: no register, no earlier filings.
   * Each return is checked for the period it states. Never throws for bad input.
   */
  async check(bytes: Uint8Array): Promise<readonly FilingResult[] | Refusal> {
    const book = await readXlsx(bytes, { inflate: fflateInflate });
    if (isRefusal(book)) return book;
    const { filings } = readFilings(book, this.forms, { path: null, asked: null });
    const asked = filings.find((filing) => filing.period !== null)?.period;
    if (!asked) return [];
    const nothing = { previous: [], lastYear: [], entry: null, register: null };
    return checkReturn(this.rules, { filings, ...nothing, asked });
  }
}
