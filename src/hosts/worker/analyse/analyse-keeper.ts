import { isBookProblem, readLedgerBook } from '../../../adapters/ledger-book/read-ledger-book';
import { FOLDER_LIMITS } from '../../../adapters/folder/archive-limits';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Analysis, AnalysisInput, AnalysisRequest } from '../../../core/model/analysis';
import type { Filing } from '../../../core/model/filing';
import type { WorkbookGrid } from '../../../core/model/grid';
import { addMonths, type Period } from '../../../core/model/period';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { RegisterEntry } from '../../../core/model/register';
import { readRegister } from '../../../core/reading/read-register';
import { latestFilings } from '../../batch/latest-filings';
import { itemBytes } from '../many/item-bytes';
import type { ManyItem } from '../many/many-messages';
import { openAny } from '../open/open-any';
import type { AnalyseAnswer, AnalyseAsk, AnalyseAskKind, Analysed, Identified } from './analyse-messages';
import { LedgerRegister } from './ledger-register';
import { ledgerReturns } from './ledger-returns';
import { SheetsInParts } from './sheets-in-parts';
import { failingFilings, fileFilings, placeOf, type FileFilings } from './failing-filings';
import { monthFacts } from './month-facts';

const YEAR = 12;

/** What one worker knows: the pack, the files handed over, the returns of ledgers, and the register. */
export class AnalyseKeeper {
  private pack: CompiledPack | null = null;
  private files: FileFilings[] = [];
  private ledger: Filing[] = [];
  private ledgerRegister: LedgerRegister | null = null;
  private entries: readonly RegisterEntry[] = [];
  private parts = new SheetsInParts();

  /**
   * @param now the time, ms since 1970
   * @param compute `analyse` of core/analysis
   */
  constructor(
    private readonly now: () => number,
    private readonly compute: (input: AnalysisInput) => Analysis,
  ) {}

  /** Never throws for a bad file. Throws where it is asked out of order: a defect of ours. */
  async answer(ask: AnalyseAsk): Promise<AnalyseAnswer<AnalyseAskKind>> {
    switch (ask.kind) {
      case 'pack':
        this.pack = ask.pack;
        return null;
      case 'take': {
        const { forms } = needed(this.pack);
        if (ask.first) this.files = [];
        this.files.push(...ask.outcomes.map((outcome) => fileFilings(outcome, forms)));
        return null;
      }
      case 'register':
        this.entries = ask.entries;
        return null;
      case 'identify':
        return this.identify(ask.item);
      case 'months':
        return monthFacts([...this.received, ...this.ledger]);
      case 'analyse':
        return this.analyse(ask.request, ask.include);
      case 'begin':
        if (ask.first) this.parts = new SheetsInParts();
        this.parts.begin(ask.sheet);
        return null;
      case 'part':
        return this.parts.take(ask.part);
      case 'end': {
        const book = this.parts.book();
        this.parts = new SheetsInParts();
        return this.kindOf(book);
      }
    }
  }

  private get received(): Filing[] {
    return this.files.flatMap(({ filings }) => filings);
  }

  private async identify(item: ManyItem): Promise<Identified | Refusal> {
    const bytes = await itemBytes(item, FOLDER_LIMITS.returnBytes, this.now());
    const book = isRefusal(bytes) ? bytes : await openAny(bytes, item.name, fflateInflate, false);
    return isRefusal(book) ? book : this.kindOf(book);
  }

  private kindOf(book: WorkbookGrid): Identified {
    const tables = readLedgerBook(book);
    if (!isBookProblem(tables)) {
      const returns = ledgerReturns(tables, needed(this.pack).forms);
      this.ledger.push(...returns);
      this.ledgerRegister = new LedgerRegister(tables);
      return { kind: 'ledger', filings: returns.length };
    }
    const register = readRegister(book);
    const entries = register?.register.entries ?? [];
    if (entries.length === 0) return { kind: 'nothing' };
    return { kind: 'register', entries, oddities: register?.oddities.length ?? 0 };
  }

  private analyse(request: AnalysisRequest, include: 'clean' | 'all'): Analysed {
    const pack = needed(this.pack);
    const { entries, then, ledgerRegister } = this.registerOf(request.period);
    const register = entries.length === 0 ? null : entries;
    const history = { previous: [], lastYear: [] };
    const failing = failingFilings(this.files, { pack, period: request.period, register, history });
    // what stands in a ledger was checked when it was accepted; a return received anew counts in its place
    const { kept, unplaced } = latestFilings([...this.ledger, ...this.received]);
    const counted = kept.filter((filing) => include === 'all' || !failing.has(placeOf(filing)));
    return {
      analysis: this.compute({ filings: counted, entries, ...(then && { entriesThen: then }), pack, request }),
      failing: kept.flatMap((filing) => {
        const rules = failing.get(placeOf(filing));
        const { path, form, enterprise } = filing;
        const { code, name } = enterprise;
        return rules ? [{ path, formId: form.id, enterprise: { code, name }, rules }] : [];
      }),
      filings: counted.length,
      unplaced: unplaced.length,
      ledgerRegister,
    };
  }

  /** The register handed over; without one, that of the ledger as of the month, and as of the same month last year. */
  private registerOf(period: Period): {
    readonly entries: readonly RegisterEntry[];
    readonly then: readonly RegisterEntry[] | null;
    readonly ledgerRegister: Analysed['ledgerRegister'];
  } {
    const now = this.entries.length > 0 ? null : (this.ledgerRegister?.at(period) ?? null);
    if (now === null) return { entries: this.entries, then: null, ledgerRegister: null };
    const then = this.ledgerRegister?.at(addMonths(period, -YEAR)) ?? null;
    return {
      entries: now.entries,
      then: then === null || then.beforeFirst ? null : then.entries,
      ledgerRegister: { entries: now.entries.length, beforeFirst: now.beforeFirst },
    };
  }
}

function needed<T>(value: T | null): T {
  if (value === null) throw new Error('asked before it was set up');
  return value;
}
