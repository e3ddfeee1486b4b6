import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { TablePart } from '../../../core/host/table-source';
import type { Analysis, AnalysisRequest } from '../../../core/model/analysis';
import type { Period } from '../../../core/model/period';
import type { Refusal } from '../../../core/model/refusal';
import type { RegisterEntry } from '../../../core/model/register';
import type { FileOutcome } from '../../batch/file-outcome';
import type { ManyItem } from '../many/many-messages';

/** What is asked of the room; each is answered once, in the order asked. */
export interface AnalyseAsks {
  /** forms, measures and plans; everything before is forgotten */
  readonly pack: { readonly asked: { readonly pack: CompiledPack }; readonly answer: null };
  /** files with their returns, not yet checked, in pieces; the first piece replaces what was there */
  readonly take: {
    readonly asked: { readonly first: boolean; readonly outcomes: readonly FileOutcome[] };
    readonly answer: null;
  };
  /** the register (名录); none = every filer counts as in scope */
  readonly register: { readonly asked: { readonly entries: readonly RegisterEntry[] }; readonly answer: null };
  /** a file in which no return was recognised: it may be a register or a ledger. A ledger's returns are kept here */
  readonly identify: { readonly asked: { readonly item: ManyItem }; readonly answer: Identified | Refusal };
  /** sheets of a ledger in the open workbook come one after another, each in parts; `end` after the last of them */
  readonly begin: { readonly asked: { readonly sheet: string; readonly first: boolean }; readonly answer: null };
  readonly part: { readonly asked: { readonly part: TablePart }; readonly answer: Refusal | null };
  readonly end: { readonly asked: object; readonly answer: Identified | Refusal };
  /** months of the returns known, newest first */
  readonly months: { readonly asked: object; readonly answer: readonly MonthFacts[] };
  /** @param include what of the received returns that break mandatory relations goes in */
  readonly analyse: {
    readonly asked: { readonly request: AnalysisRequest; readonly include: 'clean' | 'all' };
    readonly answer: Analysed;
  };
}

export type AnalyseAskKind = keyof AnalyseAsks;
export type AnalyseAnswer<K extends AnalyseAskKind> = AnalyseAsks[K]['answer'];
export type AnalyseAsk = { [K in AnalyseAskKind]: { readonly kind: K } & AnalyseAsks[K]['asked'] }[AnalyseAskKind];

/** What a workbook without returns is. */
export type Identified =
  | { readonly kind: 'register'; readonly entries: readonly RegisterEntry[]; readonly oddities: number }
  /** its returns, and its register if it has one, are kept in the room */
  | { readonly kind: 'ledger'; readonly filings: number }
  | { readonly kind: 'nothing' };

/** One month of the returns known. */
export interface MonthFacts {
  readonly period: Period;
  readonly filings: number;
  /** enterprises with at least one return of it */
  readonly filers: number;
}

/** A return of the period that breaks mandatory relations, so that its figures do not stand yet. */
export interface FailingReturn {
  readonly path: string | null;
  readonly enterprise: { readonly code: string | null; readonly name: string | null };
  readonly formId: string;
  /** ids of the relations, each once */
  readonly rules: readonly string[];
}

export interface Analysed {
  readonly analysis: Analysis;
  /** of the period, whether they went in or not */
  readonly failing: readonly FailingReturn[];
  /** returns that went in, of all months */
  readonly filings: number;
  /** returns that say no enterprise or no month: they are counted nowhere */
  readonly unplaced: number;
  /** of the ledger, where none was handed over: entries of the month; null = there is none */
  readonly ledgerRegister: { readonly entries: number; readonly beforeFirst: boolean } | null;
}
