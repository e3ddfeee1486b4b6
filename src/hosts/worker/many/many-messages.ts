import type { EntrySlice } from '../../../adapters/folder/entry-slice';
import type { SkipCode } from '../../../adapters/folder/source';
import type { MissingReturn, ReportEntry } from '../../../adapters/reports/check-report';
import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Refusal } from '../../../core/model/refusal';
import type { RegisterEntry } from '../../../core/model/register';
import type { Period } from '../../../core/model/period';
import type { Audience } from '../../../core/model/rule';
import type { CheckSettings } from '../../batch/check-settings';
import type { FileOutcome } from '../../batch/file-outcome';
import type { Answered, Asked } from '../answer-in-turn';

/** A received file to be read in a worker, or one in a received zip. */
export interface ManyItem {
  readonly path: string;
  /** with the extension that says what it is */
  readonly name: string;
  /** the file, or the zip */
  readonly file: Blob;
  /** when the file was last changed, ms since 1970 */
  readonly lastModified: number;
  /** where `file` is a zip of returns */
  readonly slice: EntrySlice | null;
}

/** What is asked of the room; each is answered once, in the order asked. */
export interface ManyAsks {
  /** the rules; everything before is forgotten */
  readonly pack: { readonly asked: { readonly pack: CompiledPack }; readonly answer: null };
  /** what a check needs of the rules, whatever its settings: to be done while there is nothing else to do */
  readonly prepare: { readonly asked: object; readonly answer: null };
  /** @param check false = files are only read */
  readonly settings: {
    readonly asked: Omit<CheckSettings, 'pack'> & { readonly check: boolean };
    readonly answer: null;
  };
  readonly look: { readonly asked: { readonly item: ManyItem }; readonly answer: FileOutcome };
  readonly list: { readonly asked: { readonly item: ManyItem }; readonly answer: ZipListed };
  readonly bytes: { readonly asked: { readonly item: ManyItem }; readonly answer: Uint8Array | Refusal };
  readonly register: { readonly asked: { readonly item: ManyItem }; readonly answer: RegisterRead | Refusal };
  /** outcomes of the batch for `history` and `report`, in pieces; the first piece replaces what was there */
  readonly take: {
    readonly asked: { readonly first: boolean; readonly outcomes: readonly FileOutcome[] };
    readonly answer: null;
  };
  /** of the outcomes taken */
  readonly history: { readonly asked: { readonly period: Period }; readonly answer: CheckSettings['history'] };
  /** of the outcomes taken, under the settings; what is in it is asked for in pieces, by `entries` */
  readonly report: { readonly asked: { readonly audience: Audience }; readonly answer: ReportMade };
  readonly entries: {
    readonly asked: { readonly from: number; readonly to: number };
    readonly answer: readonly ReportEntry[];
  };
}

export type ManyAskKind = keyof ManyAsks;
export type ManyAnswer<K extends ManyAskKind> = ManyAsks[K]['answer'];
export type ManyAsk = { [K in ManyAskKind]: { readonly kind: K } & ManyAsks[K]['asked'] }[ManyAskKind];

/** One entry of a zip: a return to look at, or why it is passed over. */
export interface ZipEntryListed {
  readonly label: string;
  readonly slice: EntrySlice;
  readonly skipped: SkipCode | null;
}

/** `workbook`: a workbook renamed to .zip, to be looked at itself. */
export type ZipListed =
  Refusal | { readonly kind: 'workbook' } | { readonly kind: 'zip'; readonly entries: readonly ZipEntryListed[] };

/** `entries` is empty where the file is no register. */
export interface RegisterRead {
  readonly kind: 'register';
  readonly entries: readonly RegisterEntry[];
  readonly oddities: number;
}

export interface ReportMade {
  readonly entries: number;
  readonly missing: readonly MissingReturn[];
  readonly due: number | null;
}

export type ManyAsked = Asked<ManyAsk>;
export type ManyAnswered = Answered<ManyAnswer<ManyAskKind>>;
