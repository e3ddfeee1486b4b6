import type { SkipCode } from '../../../../adapters/folder/source';
import type { CheckReport } from '../../../../adapters/reports/check-report';
import type { Period } from '../../../../core/model/period';
import type { Refusal } from '../../../../core/model/refusal';
import type { Audience } from '../../../../core/model/rule';
import type { CheckSettings } from '../../../batch/check-settings';
import type { FileOutcome } from '../../../batch/file-outcome';
import type { ManySnapshot } from './many-snapshot';

/** A file to look at, under the path by which it is told: `webkitRelativePath`, a dropped folder's path, or its name. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** Something met on the way to files that is none, or that the browser did not give. */
export interface LostPath {
  readonly path: string;
  readonly lost: SkipCode | Refusal;
}

export type Chosen = ChosenFile | LostPath;

/** A batch that was checked, with what it was checked against. */
export interface CheckedBatch extends Omit<CheckSettings, 'beside'> {
  readonly outcomes: readonly FileOutcome[];
  /** false = it was broken off, and these are the files looked at until then */
  readonly whole: boolean;
}

/** What of the desk of many workbooks the list uses. */
export interface ManyDeskFace {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => ManySnapshot;
  /** adds files (`chosenFiles` of an input, `filesOfDrop` of a drop) and goes on checking */
  add(files: readonly Chosen[]): void;
  /** the register (名录); null = without. What was checked is checked again with it */
  setRegister(file: File | null): void;
  /** earlier filings: of the month before, and of the same month of last year; none = without */
  setEarlier(files: readonly Chosen[]): void;
  /** null = the month that most returns state */
  setPeriod(period: Period | null): void;
  setAudience(audience: Audience): void;
  /** at once; what was done stays listed */
  cancel(): void;
  /** goes on after `cancel`, or after workers failed */
  resume(): void;
  /** takes everything away: files, register, earlier filings */
  clear(): void;
  dismiss(notice: number): void;
  /** null until all were compared; after `cancel` of what was done until then */
  report(): CheckReport | null;
  /** what was checked, to rank whom to phone; null until all were compared, and for whom it is not (an enterprise) */
  checked(): CheckedBatch | null;
  /** the file of a row, out of its zip where it lies in one; null where there is none of that path */
  fileOf(path: string): Promise<File | Refusal | null>;
  /** ends the workers; the desk is not used any more */
  close(): void;
}
