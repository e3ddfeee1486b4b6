import type { LazySolver } from '../../adapters/solver/lazy-solver';
import type { Finding } from '../../core/model/finding';
import { isRefusal, type Refusal } from '../../core/model/refusal';
import type { FilingResult } from '../../core/model/result';
import { prepareForms, type FormIndex } from '../../core/reading/form-index';
import { filingToRecord } from '../../core/reading/filing-transfer';
import { readFilings } from '../../core/reading/read-filings';
import { packName } from '../../core/submission/verify-receipt';
import type { WorkbookGrid } from '../../core/model/grid';
import type { CheckSettings } from './check-settings';
import { fileFindings, receiptFindings } from '../../core/submission/file-findings';
import { readExplanations } from '../../core/submission/read-explanations';
import { lostOutcome, type FileOutcome } from './file-outcome';
import { groupByFiler } from './filing-key';
import { ReturnChecker } from './return-checker';

/** A received file, or one in a received zip. */
export interface ReceivedFile {
  /** as it is told: the zip with what is in it */
  readonly path: string;
  /** with the extension that says what it is */
  readonly name: string;
}

/** Opens a workbook of any kind that the host reads. Never throws for bad input. */
export type OpenBook = (bytes: Uint8Array, name: string) => Promise<WorkbookGrid | Refusal>;

/** Looks at one received file: opened, its returns read and, where rules are to be run, checked. */
export class FileChecker {
  private readonly forms: FormIndex;
  private readonly returns: ReturnChecker | null;

  /**
   * @param check false = read only, for earlier filings
   * @param large loaded for the first return in which many cells are wrong
   */
  constructor(
    private readonly settings: CheckSettings,
    check: boolean,
    private readonly open: OpenBook,
    large: LazySolver | null = null,
  ) {
    this.forms = prepareForms(settings.pack.forms);
    this.returns = check ? new ReturnChecker(settings, large) : null;
  }

  /** @param bytes of the item. Never throws for bad input: what cannot be read is a refusal. */
  async look({ path, name }: ReceivedFile, bytes: Uint8Array | Refusal): Promise<FileOutcome> {
    const book = isRefusal(bytes) ? bytes : await this.open(bytes, name);
    if (isRefusal(book)) return lostOutcome(path, book);
    const asked = this.returns === null ? null : this.settings.period;
    const read = readFilings(book, this.forms, { path, asked });
    const file = { path, refusal: null, skipped: null };
    const { returns } = this;
    const { pack, period } = this.settings;
    if (returns === null) return { ...file, returns: read.filings.map(unchecked), findings: [], explanations: [] };
    const results: FilingResult[] = [];
    for (const group of groupByFiler(read.filings, (filing) => filing))
      results.push(...(await returns.checkFully(group)));
    return {
      ...file,
      returns: results.map(({ filing, findings, ...result }) => ({
        ...result,
        findings: findings.map(withoutEvidence),
        record: filingToRecord(filing),
      })),
      findings: [...fileFindings(book, read, period), ...receiptFindings(book, read, period, packName(pack))],
      explanations: readExplanations(book),
    };
  }
}

/** The evidence tree is for a screen that opens it; the reports of a batch have no room for it. */
function withoutEvidence(finding: Finding): Finding {
  return finding.evidence === null ? finding : { ...finding, evidence: null };
}

function unchecked(filing: Parameters<typeof filingToRecord>[0]): FileOutcome['returns'][number] {
  const outcomes = { holds: 0, fails: 0, undecided: 0, broken: 0 };
  return { record: filingToRecord(filing), findings: [], outcomes, undecided: [] };
}
