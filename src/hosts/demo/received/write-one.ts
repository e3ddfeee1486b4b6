import { addressOf } from '../../../core/model/cell';
import { writeWorkbook } from '../../../adapters/ooxml/write-workbook';
import { layOutReturn } from '../../../adapters/write-return/lay-out-return';
import { returnBook } from '../../../adapters/write-return/write-return';
import type { Mark, Plant } from '../planted/plant';
import type { PrintedWords, ReturnDraft } from './draft-return';
import { contentOf } from './draft-return';
import { EditedForm } from './sheet-edit';

/** Where a mark ended up once the sheets were finished. */
export interface PlacedMark {
  readonly form: string;
  readonly sheet: string;
  readonly cells: readonly string[];
}

export interface WrittenReturn {
  readonly bytes: Uint8Array;
  readonly mark: PlacedMark | null;
}

function placeMark(mark: Mark, forms: ReadonlyMap<string, EditedForm>): PlacedMark {
  const form = forms.get(mark.form);
  if (!form) throw new RangeError(`no form ${mark.form}`);
  return { form: mark.form, sheet: form.sheet.name, cells: mark.keys.map((key) => addressOf(form.at(key))) };
}

/**
 * Lays a return out and writes it as one workbook.
 * @param figureMark what was planted in the figures of the draft
 * @param plant whose sheet stage is carried out
 */
export function writeOne(
  draft: ReturnDraft,
  words: PrintedWords,
  figureMark: Mark | null = null,
  plant?: Plant,
): WrittenReturn {
  const forms = new Map(
    [...draft.forms].map(([id, form]) => [id, new EditedForm(layOutReturn(contentOf(draft, form, words)))]),
  );
  const mark = plant?.sheets?.(forms) ?? figureMark;
  const title = [...draft.forms.values()].map((form) => form.form.title.zh).join('、');
  const bytes = writeWorkbook(
    returnBook(
      [...forms.values()].map((form) => form.sheet),
      title,
    ),
  );
  return { bytes, mark: mark ? placeMark(mark, forms) : null };
}
