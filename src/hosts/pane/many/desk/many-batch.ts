import type { CompiledPack } from '../../../../core/checking/compiled-pack';
import type { Period } from '../../../../core/model/period';
import type { RegisterEntry } from '../../../../core/model/register';
import type { Audience } from '../../../../core/model/rule';
import { skippedOutcome, type FileOutcome } from '../../../batch/file-outcome';
import type { ManyAsks } from '../../../worker/many/many-messages';
import type { Compared } from './compare-batch';
import { EarlierFilings } from './earlier-filings';
import type { Chosen } from './many-desk-face';
import { rowsOf } from './many-rows';
import type { ManyNotice } from './many-snapshot';
import { comparePaths } from './path-order';
import type { ReceivedFile } from './received-file';
import { MOST_FILES, ReceivedFiles, stateOf } from './received-files';

/** A month for files that hold no return: it decides nothing, and no report is made of it. */
export const NO_MONTH: Period = { year: 2000, month: 1 };

export const NO_HISTORY = { previous: [], lastYear: [] };

/** What the desk knows of one batch: files and what became of them, and what the check is made from. */
export class ManyBatch {
  files = new ReceivedFiles();
  earlier = new EarlierFilings();
  /** chosen and not yet added */
  coming: { readonly into: ReceivedFiles; readonly chosen: Chosen }[] = [];
  /** the month that a person said */
  asked: Period | null = null;
  /** that the returns state; 'none' = they were asked in vain; 'no-return' = there is none among them */
  stated: Period | 'none' | 'no-return' | null = null;
  registerFile: File | null = null;
  register: { readonly name: string; readonly entries: readonly RegisterEntry[] } | null = null;
  /** null until all were compared as they are now */
  compared: Compared | null = null;
  notices: readonly ManyNotice[] = [];
  /** goes up with whatever makes a comparison under way out of date */
  edits = 0;

  constructor(
    readonly pack: CompiledPack,
    public audience: Audience,
  ) {}

  get period(): Period | null {
    if (this.asked !== null) return this.asked;
    return typeof this.stated === 'object' ? this.stated : null;
  }

  get settings(): ManyAsks['settings']['asked'] {
    return {
      period: this.period ?? NO_MONTH,
      register: this.register?.entries ?? null,
      history: this.earlier.history ?? NO_HISTORY,
      check: true,
    };
  }

  get unlooked(): readonly ReceivedFile[] {
    return this.files.all.filter(({ outcome }) => outcome === null);
  }

  get looked(): readonly ReceivedFile[] {
    return this.files.all.filter(({ outcome }) => outcome !== null);
  }

  /** What became of the files, as the command line has it: what was not looked at comes last. */
  get outcomes(): readonly FileOutcome[] {
    const isSettled = ({ item, outcome }: ReceivedFile): boolean => item === null || outcome!.skipped !== null;
    const { looked } = this;
    const order = [...looked.filter((file) => !isSettled(file)), ...looked.filter(isSettled)];
    return order.map(({ outcome }) => outcome!);
  }

  /** Files to be added, in the order of a walk through their folders; `takeIn` does it. */
  expect(into: ReceivedFiles, chosen: readonly Chosen[]): void {
    const sorted = [...chosen].sort((a, b) => comparePaths(a.path, b.path));
    this.coming.push(...sorted.map((each) => ({ into, chosen: each })));
  }

  /** Whether there are files to be checked, taken in or still expected. */
  get hasReturns(): boolean {
    return this.files.all.length > 0 || this.coming.some(({ into }) => into === this.files);
  }

  /** Adds some of the files expected; those that were not taken are counted. */
  takeIn(most: number, not: Record<'same' | 'too-many', number>): void {
    for (const { into, chosen } of this.coming.splice(0, most)) {
      if (into !== this.files && into !== this.earlier.files) continue;
      const taken = into.add(chosen);
      if (taken !== 'added') not[taken]++;
    }
  }

  noteTooMany(files: number): void {
    if (files > 0) this.note({ code: 'too-many-files', files, most: MOST_FILES });
  }

  /** Of notices of one kind the latest counts. */
  note(notice: ManyNotice): void {
    this.notices = [...this.notices.filter(({ code }) => code !== notice.code), notice];
  }

  /** The register may lie in the folder of returns: it is not one of them, once it was read as a register. */
  passOverRegister(): void {
    if (this.registerFile === null || this.register === null) return;
    const register = stateOf(this.registerFile);
    const passed = this.files.passOver(
      ({ state }) => state === register,
      ({ path }) => skippedOutcome(path, 'register'),
    );
    for (const file of passed) this.showAlone(file);
  }

  /** What was found is found again; the files stay. */
  forget(): void {
    this.files.forget();
    this.passOverRegister();
    this.compareAgain();
  }

  compareAgain(): void {
    this.edits++;
    this.compared = null;
  }

  /** The rows of a file looked at alone, before the batch is compared. */
  showAlone(file: ReceivedFile): void {
    file.rows = rowsOf(file, null, this.audience, this.pack.forms);
  }

  /** What was settled without being looked at is in the list at once. */
  showSettled(): void {
    for (const file of this.files.all) if (file.item === null && file.rows.length === 0) this.showAlone(file);
  }
}
