import type { BilingualText } from '../../../core/model/text';
import type { EditedForm } from '../received/sheet-edit';
import type { FormDraft } from '../received/draft-return';
import type { Member } from '../zone/member';

/** Where an error was put: keys of one form, the one really changed first. */
export interface Mark {
  readonly form: string;
  readonly keys: readonly string[];
}

/** What a check should make of it: findings at the cells, about the whole file, a refusal, a skipped file, or nothing. */
export type ExpectedOutcome = 'cells' | 'file' | 'refusal' | 'skipped' | 'nothing';

/** Figures a plant may look at and change, by form id. */
export interface FigureBench {
  readonly now: ReadonlyMap<string, FormDraft>;
  /** last month's return of the same enterprise, as it was filed */
  readonly previous: ReadonlyMap<string, FormDraft>;
  /** this month's return of another enterprise */
  readonly other: ReadonlyMap<string, FormDraft>;
  /** the month, 1–12 */
  readonly month: number;
}

/** One kind of mistake people make, and how it is made on purpose. */
export interface Plant {
  readonly id: string;
  readonly name: BilingualText;
  readonly outcome: ExpectedOutcome;
  /** rules or finding and refusal codes, any of which is the right answer; never read by the check */
  readonly hints: readonly string[];
  /** whether the mistake is possible for that enterprise; any when absent */
  readonly suits?: (member: Member) => boolean;
  /** made while filling in figures */
  readonly figures?: (bench: FigureBench) => Mark;
  /** made in last month's return as well */
  readonly previousFigures?: (forms: ReadonlyMap<string, FormDraft>, month: number) => void;
  /** made in the finished sheets, by form id */
  readonly sheets?: (forms: ReadonlyMap<string, EditedForm>) => Mark;
  /** made to the finished file */
  readonly file?: FileChange;
}

/** A file as it will lie in the folder; `name` without the folder. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes the clean file, gives what arrives instead. The first is the one the truth speaks of. */
export type FileChange = (file: ReceivedFile) => readonly ReceivedFile[];
