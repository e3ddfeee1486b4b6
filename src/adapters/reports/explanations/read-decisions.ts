import type { AskedDecision } from '../../../core/explanations/judge-decisions';
import { addressOf } from '../../../core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../../core/model/grid';
import { foldText } from '../../../core/reading/fold-text';
import { explanationWords } from '../../../locales/explanation-words';
import { headedRows, type Headings } from '../xlsx/headed-rows';

type Field = 'decision' | 'why' | 'binding';
const FIELDS: readonly Field[] = ['decision', 'why', 'binding'];
const LANGUAGES = ['zh-CN', 'en'] as const;

const HEADINGS: Headings<Field> = new Map(
  LANGUAGES.flatMap((language) =>
    FIELDS.map((field): [string, Field] => [foldText(explanationWords(language).sheet[field]), field]),
  ),
);
const CHOICES = new Map(
  LANGUAGES.flatMap((language) => {
    const { choices, decisions } = explanationWords(language);
    return (['accepted', 'ask-again'] as const).flatMap((decision) =>
      [choices[decision], decisions[decision]].map((word) => [foldText(word), decision] as const),
    );
  }),
);

function decisionsIn(sheet: SheetGrid): readonly AskedDecision[] | null {
  const found = headedRows(sheet, HEADINGS, FIELDS);
  if (found === null) return null;
  return found.rows.flatMap((row) => {
    const text = (field: Field): string => {
      const cell = sheet.cellAt(row, found.columns.get(field)!);
      return cell.type === 'blank' || cell.type === 'error' ? '' : cell.raw.trim();
    };
    const choice = text('decision');
    if (choice === '') return [];
    const [, id, fingerprint] = /^(\d{1,12}) ([0-9a-f]{16})$/.exec(text('binding')) ?? [];
    return {
      place: { sheet: sheet.name, row: row + 1, at: addressOf({ row, column: found.columns.get('decision')! }) },
      id: id === undefined ? null : Number(id),
      fingerprint: fingerprint ?? null,
      choice,
      decision: CHOICES.get(foldText(choice)) ?? null,
      why: text('why') || null,
    };
  });
}

/** The rows of a sheet of explanations in which something was decided; null where no sheet has its headings. */
export function readDecisions(book: WorkbookGrid): readonly AskedDecision[] | null {
  const read = book.sheets.flatMap((sheet) => {
    const rows = sheet.kind === 'worksheet' ? decisionsIn(sheet) : null;
    return rows === null ? [] : [rows];
  });
  return read.length === 0 ? null : read.flat();
}
