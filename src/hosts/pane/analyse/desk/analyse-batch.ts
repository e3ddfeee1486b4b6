import type { Analysis } from '../../../../core/model/analysis';
import type { RegisterEntry } from '../../../../core/model/register';
import type { Analysed, FailingReturn, MonthFacts } from '../../../worker/analyse/analyse-messages';
import type { Chosen } from '../../many/desk/many-desk-face';
import { comparePaths } from '../../many/desk/path-order';
import type { ReceivedFile } from '../../many/desk/received-file';
import { MOST_FILES, ReceivedFiles } from '../../many/desk/received-files';
import type { AnalyseNotice, AnalyseWish } from './analyse-snapshot';

/** As the command line has it: the tables of the pack, one set of high-tech enterprises in both years, clean returns. */
const FIRST_WISH: AnalyseWish = {
  period: null,
  basis: 'ytd',
  by: [],
  top: 10,
  publish: false,
  highTechSet: 'frozen',
  include: 'clean',
};

/** What the desk knows: files and what became of them, the register, the ledgers, what is asked and what came of it. */
export class AnalyseBatch {
  files = new ReceivedFiles();
  coming: Chosen[] = [];
  /** files without returns that were looked at: whether they are something else */
  readonly sorted = new Map<ReceivedFile, 'register' | 'ledger' | 'nothing'>();
  register: { readonly name: string; readonly entries: readonly RegisterEntry[]; readonly found: boolean } | null =
    null;
  registerFile: File | null = null;
  ledgers: { readonly name: string; readonly filings: number }[] = [];
  /** the open workbook has the sheets of a ledger; null = not known */
  inBook: boolean | null = null;
  /** they are to be read, or were */
  book: 'wanted' | 'read' | null = null;
  ledgerRegister: Analysed['ledgerRegister'] = null;
  months: readonly MonthFacts[] = [];
  wish: AnalyseWish = FIRST_WISH;
  /** the month was said by a person */
  asked = false;
  analysis: Analysis | null = null;
  failing: readonly FailingReturn[] = [];
  unplaced = 0;
  notices: readonly AnalyseNotice[] = [];
  /** the worker of the analysis has what is here */
  given = false;
  /** the analysis is of what is asked now */
  current = false;

  get unlooked(): readonly ReceivedFile[] {
    return this.files.all.filter(({ outcome, zip }) => outcome === null && !zip);
  }

  /** Files read, none of them refused or passed over, that may be something else than returns. */
  get unsorted(): readonly ReceivedFile[] {
    return this.files.all.filter((file) => isDoubtful(file) && !this.sorted.has(file));
  }

  get returns(): number {
    return this.files.all.reduce((sum, { outcome }) => sum + (outcome?.returns.length ?? 0), 0);
  }

  expect(chosen: readonly Chosen[]): void {
    this.coming.push(...[...chosen].sort((a, b) => comparePaths(a.path, b.path)));
    this.renew();
  }

  /** What was handed over, and the analysis, are of no use any more. */
  renew(): void {
    this.given = false;
    this.current = false;
  }

  /** Of notices of one kind the latest counts. */
  note(notice: AnalyseNotice): void {
    this.notices = [...this.notices.filter(({ code }) => code !== notice.code), notice];
  }

  noteTooMany(files: number): void {
    if (files > 0) this.note({ code: 'too-many-files', files, most: MOST_FILES });
  }
}

/** What the reading of a form says where it was not laid out as one. */
const NO_FORM = ['form.number-missing', 'layout.column-missing'];

/** A register or a ledger has words of forms in it; a return for certain says its month, and has all its columns. */
function isDoubtful({ item, outcome }: ReceivedFile): boolean {
  if (item === null || outcome === null || outcome.refusal !== null || outcome.skipped !== null) return false;
  return outcome.returns.every(
    ({ record: { period, oddities } }) => period === null || oddities.some(({ code }) => NO_FORM.includes(code)),
  );
}
