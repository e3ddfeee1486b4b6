import type { ReturnToCheck } from '../../../core/checking/check-input';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import { prepareRules } from '../../../core/checking/prepare-rules';
import { LiveCheck } from '../../../core/checking/recheck/live-check';
import type { RuleSet } from '../../../core/checking/rule-set';
import { figuresOf } from '../../../core/figures/figures-of';
import type { Figure } from '../../../core/figures/figure';
import { monthsPerPeriod } from '../../../core/model/form';
import type { Explanation } from '../../../core/model/explanation';
import type { Filing } from '../../../core/model/filing';
import type { Finding } from '../../../core/model/finding';
import type { WorkbookGrid } from '../../../core/model/grid';
import { addMonths, samePeriod, type Period } from '../../../core/model/period';
import type { FilingResult } from '../../../core/model/result';
import { prepareForms, type FormIndex } from '../../../core/reading/form-index';
import { readFilings, type FilingsRead } from '../../../core/reading/read-filings';
import { fileFindings } from '../../../core/submission/file-findings';
import { readExplanations } from '../../../core/submission/read-explanations';

/** A workbook read and checked. */
export interface Checked {
  readonly book: WorkbookGrid;
  readonly input: ReturnToCheck;
  readonly results: readonly FilingResult[];
  /** about the file as a whole */
  readonly fileFindings: readonly Finding[];
  /** what stands in the sheet 说明 */
  readonly explanations: readonly Explanation[];
}

/** The engine of one pack, prepared once a pane. */
export class ReturnEngine {
  readonly rules: RuleSet;
  /** runs a rule again only where a value it reads has changed */
  readonly live: LiveCheck;
  private readonly forms: FormIndex;

  constructor(readonly pack: CompiledPack) {
    this.forms = prepareForms(pack.forms);
    this.rules = prepareRules(pack);
    this.live = new LiveCheck(this.rules);
  }

  filingsIn(book: WorkbookGrid): readonly Filing[] {
    return this.read(book).filings;
  }

  private read(book: WorkbookGrid): FilingsRead {
    return readFilings(book, this.forms, { path: null, asked: null });
  }

  /**
   * Reads and checks a workbook for the period it states: each form against itself, the others and the earlier filings
   * given. Null where it holds no form of the pack.
   * @param earlier filings of the same enterprise, of any months
   */
  check(book: WorkbookGrid, earlier: readonly Filing[]): Checked | null {
    const read = this.read(book);
    if (read.filings.length === 0) return null;
    const input = inputOf(read.filings, earlier);
    return {
      book,
      input,
      results: this.live.check(input),
      fileFindings: fileFindings(book, read, input.asked),
      explanations: readExplanations(book),
    };
  }

  figures({ input }: Checked, earlier: readonly Filing[]): readonly Figure[] {
    return figuresOf(input, this.rules, ofEnterprise(input.filings, earlier));
  }
}

function ofEnterprise(filings: readonly Filing[], earlier: readonly Filing[]): readonly Filing[] {
  const codes = new Set(filings.map(({ enterprise }) => enterprise.code));
  return earlier.filter(({ enterprise }) => codes.has(enterprise.code));
}

function inputOf(filings: readonly Filing[], earlier: readonly Filing[]): ReturnToCheck {
  const asked: Period | null = filings.find(({ period }) => period !== null)?.period ?? null;
  const own = ofEnterprise(filings, earlier);
  const filedFor = (monthsBack: (filing: Filing) => number): readonly Filing[] =>
    own.filter((filing) => {
      return (
        asked !== null && filing.period !== null && samePeriod(filing.period, addMonths(asked, -monthsBack(filing)))
      );
    });
  return {
    filings,
    previous: filedFor(({ form }) => monthsPerPeriod(form)),
    lastYear: filedFor(() => 12),
    entry: null,
    register: null,
    asked,
  };
}
