import type { FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import { addMonths } from '../../../core/model/period';
import type { ReceivedFile } from '../planted/plant';
import type { Member } from '../zone/member';
import type { Assignment } from './assign-plants';
import type { PrintedWords } from './draft-return';
import { draftReturn } from './draft-return';
import type { TruthEntry } from './truth';
import { writeOne } from './write-one';

/** What an enterprise calls its return: code and name, as offices ask for. */
export function fileName({ enterprise }: Member, extension = 'xlsx'): string {
  return `${enterprise.code}_${enterprise.name}.${extension}`;
}

/** Path in the received folder: a folder for each sub-park. */
export function inFolder(member: Member, name: string): string {
  return `${member.enterprise.subPark}/${name}`;
}

/** What a return is made from besides its enterprise. */
export interface ReturnOptions {
  readonly forms: readonly FormDefinition[];
  readonly period: Period;
  readonly words: PrintedWords;
}

export interface ReceivedReturn {
  readonly files: readonly ReceivedFile[];
  /** null when nothing was planted */
  readonly entry: TruthEntry | null;
}

/** One return as it arrives, with the mistake assigned to its enterprise, if any. */
export function receiveReturn(
  options: ReturnOptions,
  member: Member,
  assignment: Assignment | undefined,
): ReceivedReturn {
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
  const copied = plant.id === 'copied-from-another' ? [inFolder(assignment.other, fileName(assignment.other))] : [];
  return {
    files,
    entry: {
      kind: plant.id,
      name: plant.name,
      outcome: plant.outcome,
      path: inFolder(member, files[0]!.name),
      alsoPaths: [...files.slice(1).map((file) => inFolder(member, file.name)), ...copied],
      form: written.mark?.form ?? '',
      sheet: written.mark?.sheet ?? null,
      cells: written.mark?.cells ?? [],
      hints: plant.hints,
    },
  };
}
