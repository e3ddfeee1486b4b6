import type { FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import { addMonths, formatPeriod, monthIndex } from '../../../core/model/period';
import type { Plant, ReceivedFile } from '../planted/plant';
import { Random } from '../zone/random';
import type { Member, Zone } from '../zone/zone';
import type { Assignment } from './assign-plants';
import { assignPlants } from './assign-plants';
import type { PrintedWords } from './draft-return';
import { draftReturn } from './draft-return';
import { registerBook } from './register-book';
import type { Truth, TruthEntry } from './truth';
import { writeOne } from './write-one';

/** A file that comes ready made (re-saved by another program) in place of what we would write. */
export interface Sample {
  /** organisation code as printed */
  readonly code: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export interface FolderOptions {
  readonly seed: string;
  readonly period: Period;
  readonly forms: readonly FormDefinition[];
  readonly words: PrintedWords;
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

/** Units that stopped and still send a form of zeros, as they should. */
const STOPPED_FILERS = 3;

function filersOf(zone: Zone, period: Period): Member[] {
  const producing = zone.members.filter(
    ({ enterprise }) => enterprise.status === 'producing' && monthIndex(enterprise.firstMonth) <= monthIndex(period),
  );
  const stopped = zone.members.filter(({ enterprise }) => enterprise.status === 'stopped');
  return [...producing, ...stopped.slice(0, STOPPED_FILERS)];
}

function fileName({ enterprise }: Member): string {
  return `${enterprise.code}_${enterprise.name}.xlsx`;
}

function inFolder(member: Member, file: ReceivedFile): string {
  return `${member.enterprise.subPark}/${file.name}`;
}

/** One return as it arrives, with the mistake assigned to its enterprise, if any. */
function receive(
  options: FolderOptions,
  member: Member,
  assignment: Assignment | undefined,
): { files: readonly ReceivedFile[]; entry: TruthEntry | null } {
  const { forms, period, words } = options;
  const draft = draftReturn(forms, member, period);
  const plant = assignment?.plant;
  const mark =
    plant?.figures?.({
      now: draft.forms,
      previous: draftReturn(forms, member, addMonths(period, -1)).forms,
      other: draftReturn(forms, assignment?.other ?? member, period).forms,
      month: period.month,
    }) ?? null;
  const written = writeOne(draft, words, mark, plant);
  const clean: ReceivedFile = { name: fileName(member), bytes: written.bytes };
  const files = plant?.file?.(clean) ?? [clean];
  if (!assignment || !plant) return { files, entry: null };
  const copied =
    plant.id === 'copied-from-another'
      ? [inFolder(assignment.other, { ...clean, name: fileName(assignment.other) })]
      : [];
  return {
    files,
    entry: {
      kind: plant.id,
      name: plant.name,
      outcome: plant.outcome,
      path: inFolder(member, files[0]!),
      alsoPaths: [...files.slice(1).map((file) => inFolder(member, file)), ...copied],
      form: written.mark?.form ?? '',
      sheet: written.mark?.sheet ?? null,
      cells: written.mark?.cells ?? [],
      hints: plant.hints,
    },
  };
}

function earlierMonth(
  options: FolderOptions,
  zone: Zone,
  period: Period,
  assigned: ReadonlyMap<Member, Assignment>,
): Map<string, Uint8Array> {
  const isLast = monthIndex(period) === monthIndex(options.period) - 1;
  const files = new Map<string, Uint8Array>();
  for (const member of filersOf(zone, period)) {
    const draft = draftReturn(options.forms, member, period);
    if (isLast) assigned.get(member)?.plant.previousFigures?.(draft.forms, period.month);
    files.set(
      inFolder(member, { name: fileName(member), bytes: new Uint8Array(0) }),
      writeOne(draft, options.words).bytes,
    );
  }
  return files;
}

/** The received folder, earlier filings, register and truth of a simulated month. Equal options give equal bytes. */
export function assembleFolders(zone: Zone, options: FolderOptions): DemoFolders {
  const { period, samples = [] } = options;
  const filers = filersOf(zone, period);
  const sampled = new Map(samples.map((sample) => [sample.code, sample]));
  const free = filers.filter(({ enterprise }) => !sampled.has(enterprise.code));
  const assignments = assignPlants(new Random(`${options.seed}/plants`), options.plants, free);
  const assigned = new Map(assignments.map((assignment) => [assignment.member, assignment]));
  const received = new Map<string, Uint8Array>();
  const planted: TruthEntry[] = [];
  const clean: string[] = [];
  for (const member of filers) {
    const sample = sampled.get(member.enterprise.code);
    if (sample) {
      const path = inFolder(member, { name: fileName(member).replace(/xlsx$/, sample.extension), bytes: sample.bytes });
      received.set(path, sample.bytes);
      clean.push(path);
      continue;
    }
    const { files, entry } = receive(options, member, assigned.get(member));
    for (const file of files) received.set(inFolder(member, file), file.bytes);
    if (entry) planted.push(entry);
    else clean.push(...files.map((file) => inFolder(member, file)));
  }
  const touched = new Set(planted.flatMap((entry) => entry.alsoPaths));
  const months = [addMonths(period, -1), addMonths(period, -12), ...(options.earlier ?? [])];
  return {
    received,
    previous: new Map(months.map((month) => [formatPeriod(month), earlierMonth(options, zone, month, assigned)])),
    register: registerBook(zone.members),
    truth: {
      schema: 'shenbao.demo-truth/1',
      simulated: true,
      seed: options.seed,
      period: formatPeriod(period),
      planted,
      clean: clean.filter((path) => !touched.has(path)),
    },
  };
}
