import type { CellRef } from '../model/cell';
import type { Filing } from '../model/filing';
import { CellType, type SheetGrid, type WorkbookGrid } from '../model/grid';
import { MOST_OWN_CELLS } from './own-sheets';

/** Parts of the filler block without which a form is not complete (填报人栏), with the words they stand behind. */
const PARTS = {
  head: /^(单位负责人|企业负责人|负责人):?/,
  statistician: /^统计负责人:?/,
  filler: /^填表人:?/,
  telephone: /^(联系电话|电话):?/,
  filedOn: /^(报出日期|报送日期):?/,
} as const;
export type FilerField = keyof typeof PARTS | 'name' | 'code';

/** A part of the filler block that is empty. */
export interface FilerGap {
  readonly field: FilerField;
  readonly form: string;
  /** the label; null where the form has none, or it was taken out */
  readonly at: CellRef | null;
}

/** Columns between a label and its field: merged cells leave gaps. */
const REACH = 8;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s_]+/g, '');

/** Whether something stands behind a label, in its own cell or in the next filled one to the right. */
function isFilled(sheet: SheetGrid, at: number, rest: string): boolean {
  if (rest !== '') return true;
  const next = at + 1;
  if (next >= sheet.size || sheet.rows[next] !== sheet.rows[at]) return false;
  if (sheet.columns[next]! - sheet.columns[at]! > REACH) return false;
  if (sheet.types[next] !== CellType.text) return sheet.types[next] !== CellType.blank;
  const text = plain(sheet.strings[sheet.numbers[next]!]!);
  return text !== '' && !Object.values(PARTS).some((label) => label.test(text));
}

function gapsOn(sheet: SheetGrid, form: string): FilerGap[] {
  const found = new Map<keyof typeof PARTS, { at: CellRef; filled: boolean }>();
  const fields = Object.keys(PARTS) as (keyof typeof PARTS)[];
  for (let at = 0; at < Math.min(sheet.size, MOST_OWN_CELLS); at++) {
    if (sheet.types[at] !== CellType.text) continue;
    const text = plain(sheet.strings[sheet.numbers[at]!]!);
    const field = fields.find((one) => PARTS[one].test(text));
    if (!field || found.get(field)?.filled) continue;
    const place = { sheet: sheet.name, row: sheet.rows[at]!, column: sheet.columns[at]! };
    found.set(field, { at: place, filled: isFilled(sheet, at, text.replace(PARTS[field], '')) });
  }
  return fields.flatMap((field) => {
    const one = found.get(field);
    return one?.filled ? [] : [{ field, form, at: one?.at ?? null }];
  });
}

/** What is empty in the filler block of each form. */
export function filerGaps(book: WorkbookGrid, filings: readonly Filing[]): readonly FilerGap[] {
  return filings.flatMap((filing) => {
    const sheet = book.sheets.find(({ name }) => name === filing.sheet);
    const form = filing.form.id;
    const { name, code, nameAt, codeAt } = filing.enterprise;
    const identity: FilerGap[] = [
      ...(name === null ? [{ field: 'name' as const, form, at: nameAt }] : []),
      ...(code === null ? [{ field: 'code' as const, form, at: codeAt }] : []),
    ];
    return [...identity, ...(sheet ? gapsOn(sheet, form) : [])];
  });
}
