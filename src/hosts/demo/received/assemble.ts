import type { Period } from '../../../core/model/period';
import { addMonths, formatPeriod, monthIndex } from '../../../core/model/period';
import type { Plant } from '../planted/plant';
import { Random } from '../zone/random';
import type { Member } from '../zone/member';
import type { Zone } from '../zone/zone';
import type { Assignment } from './assign-plants';
import { assignPlants } from './assign-plants';
import { filersOf, ledgerFiles, monthFolder } from './month-folder';
import { fileName, inFolder, receiveReturn } from './receive-return';
import type { ReturnOptions } from './receive-return';
import { registerBook } from './register-book';
import type { Truth, TruthEntry } from './truth';

/** A file that comes ready made (re-saved by another program) in place of what we would write. */
export interface Sample {
  /** organisation code as printed */
  readonly code: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** what was planted before it was saved again */
  readonly planted: TruthEntry | null;
}

export interface FolderOptions extends ReturnOptions {
  readonly seed: string;
  readonly plants: readonly Plant[];
  readonly samples?: readonly Sample[];
  /** months before the period to write besides the last one and the same of last year */
  readonly earlier?: readonly Period[];
}

/** What an office has on its share: paths relative to each folder. */
export interface DemoFolders {
  readonly received: ReadonlyMap<string, Uint8Array>;
  /** by month, such as `2013-08` */
  readonly previous: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;
  readonly register: Uint8Array;
  readonly truth: Truth;
}

function earlierMonth(
  options: FolderOptions,
  zone: Zone,
  period: Period,
  assigned: ReadonlyMap<Member, Assignment>,
): Map<string, Uint8Array> {
  const isLast = monthIndex(period) === monthIndex(options.period) - 1;
  return monthFolder(zone, options, period, ({ member, forms }) => {
    if (isLast) assigned.get(member)?.plant.previousFigures?.(forms, period.month);
  });
}

/** What lies in the received folder, and what is true of it. */
class ReceivedFolder {
  readonly files = new Map<string, Uint8Array>();
  private readonly planted: TruthEntry[] = [];
  private readonly clean: string[] = [];

  addSample(member: Member, sample: Sample): void {
    const path = inFolder(member, fileName(member, sample.extension));
    this.files.set(path, sample.bytes);
    if (sample.planted) this.planted.push({ ...sample.planted, path });
    else this.clean.push(path);
  }

  addLedgers(options: FolderOptions, zone: Zone): void {
    for (const [place, bytes] of ledgerFiles(zone, options, options.period)) {
      this.files.set(place, bytes);
      this.clean.push(place);
    }
  }

  addReturn(options: FolderOptions, member: Member, assignment: Assignment | undefined): void {
    const { files, entry } = receiveReturn(options, member, assignment);
    for (const file of files) this.files.set(inFolder(member, file.name), file.bytes);
    if (entry) this.planted.push(entry);
    else this.clean.push(...files.map((file) => inFolder(member, file.name)));
  }

  /** In the order of the plants; samples, planted apart, follow their kind. */
  plantedIn(order: readonly Plant[]): TruthEntry[] {
    const place = (entry: TruthEntry): number => order.findIndex((plant) => plant.id === entry.kind);
    return [...this.planted].sort((a, b) => place(a) - place(b));
  }

  /** A file nothing was planted in, and no planted error shows in either. */
  cleanPaths(): string[] {
    const touched = new Set(this.planted.flatMap((entry) => entry.alsoPaths));
    return this.clean.filter((path) => !touched.has(path));
  }
}

/** The received folder, earlier filings, register and truth of a simulated month. Equal options give equal bytes. */
export function assembleFolders(zone: Zone, options: FolderOptions): DemoFolders {
  const { period, seed } = options;
  const filers = filersOf(zone, period);
  const sampled = new Map((options.samples ?? []).map((sample) => [sample.code, sample]));
  const free = filers.filter(({ enterprise }) => !sampled.has(enterprise.code));
  const assignments = assignPlants(new Random(`${seed}/plants`), options.plants, free);
  const assigned = new Map(assignments.map((assignment) => [assignment.member, assignment]));
  const folder = new ReceivedFolder();
  for (const member of filers) {
    const sample = sampled.get(member.enterprise.code);
    if (sample) folder.addSample(member, sample);
    else folder.addReturn(options, member, assigned.get(member));
  }
  folder.addLedgers(options, zone);
  const months = [addMonths(period, -1), addMonths(period, -12), ...(options.earlier ?? [])];
  return {
    received: folder.files,
    previous: new Map(months.map((month) => [formatPeriod(month), earlierMonth(options, zone, month, assigned)])),
    register: registerBook(zone.members),
    truth: {
      schema: 'shenbao.demo-truth/1',
      simulated: true,
      seed,
      period: formatPeriod(period),
      planted: folder.plantedIn(options.plants),
      clean: folder.cleanPaths(),
    },
  };
}
