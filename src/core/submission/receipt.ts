import type { SheetChanges } from '../host/sheet-changes';
import type { CellRef } from '../model/cell';
import { CellType, type SheetGrid, type WorkbookGrid } from '../model/grid';
import { MOST_OWN_CELLS, OWN_SHEETS } from './own-sheets';

/** What the sheet 回执 says after a check. */
export interface Receipt {
  /** time of the check, as the host gives it: `2013-10-08 09:30` */
  readonly checkedAt: string;
  /** what was checked and what came of it, in a sentence */
  readonly outcome: string;
  /** pack and version: `haikou 2013.1` */
  readonly pack: string;
  /** 64 hexadecimal digits */
  readonly digest: string;
  readonly shortCode: string;
  readonly by: string;
}

/** Labels of the sheet, in its order. */
export const RECEIPT_LABELS: Readonly<Record<keyof Receipt, string>> = {
  checkedAt: '自查时间',
  outcome: '自查结果',
  pack: '规则版本',
  digest: '数据指纹',
  shortCode: '简码',
  by: '经办人',
};
const FIELDS = Object.keys(RECEIPT_LABELS) as (keyof Receipt)[];
/** Where a sheet of our own making begins. */
const FIRST_ROW = 2;

/** What the sheet says of what its digest can and cannot show. */
export const RECEIPT_NOTE =
  '数据指纹只用来发现无意的改动，不是签名，也不证明是谁填的。自查由填报单位自己进行，报送不需要统计机构事先同意。';

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s:]+/g, '');

function receiptSheet(book: WorkbookGrid): SheetGrid | null {
  return book.sheets.find(({ name, kind }) => name === OWN_SHEETS.receipt && kind === 'worksheet') ?? null;
}

/** The cells behind the labels; null for a label that is not there. */
function places(sheet: SheetGrid): ReadonlyMap<keyof Receipt, CellRef> {
  const found = new Map<keyof Receipt, CellRef>();
  for (let at = 0; at < Math.min(sheet.size, MOST_OWN_CELLS); at++) {
    if (sheet.types[at] !== CellType.text) continue;
    const text = plain(sheet.strings[sheet.numbers[at]!]!);
    const field = FIELDS.find((one) => RECEIPT_LABELS[one] === text);
    if (!field || found.has(field)) continue;
    found.set(field, { sheet: sheet.name, row: sheet.rows[at]!, column: sheet.columns[at]! + 1 });
  }
  return found;
}

/** The cells to write for a receipt; a sheet that is missing, or has lost its labels, is laid out. */
export function receiptChanges(book: WorkbookGrid, receipt: Receipt): SheetChanges {
  const sheet = receiptSheet(book);
  const known = sheet ? places(sheet) : new Map<keyof Receipt, CellRef>();
  const firstFree = sheet ? Math.max(sheet.rowCount + 1, FIRST_ROW) : FIRST_ROW;
  const missing = FIELDS.filter((field) => !known.has(field));
  const cells = FIELDS.flatMap((field) => {
    const at = known.get(field);
    if (at) return [{ row: at.row, column: at.column, value: receipt[field] }];
    const row = firstFree + missing.indexOf(field);
    return [
      { row, column: 0, value: RECEIPT_LABELS[field] },
      { row, column: 1, value: receipt[field] },
    ];
  });
  const made = sheet
    ? []
    : [
        { row: 0, column: 0, value: OWN_SHEETS.receipt as string },
        { row: FIRST_ROW + FIELDS.length + 1, column: 0, value: RECEIPT_NOTE },
      ];
  return { sheet: OWN_SHEETS.receipt, cells: [...made, ...cells] };
}

/** A receipt as it was found, with the place of its digest. */
export interface FoundReceipt extends Receipt {
  readonly at: CellRef;
}

/** The receipt of a workbook; null where there is no sheet 回执, or nothing was noted on it. */
export function readReceipt(book: WorkbookGrid): FoundReceipt | null {
  const sheet = receiptSheet(book);
  const known = sheet && places(sheet);
  const at = known?.get('digest');
  if (!sheet || !known || !at) return null;
  const textOf = (field: keyof Receipt): string => {
    const place = known.get(field);
    return place ? sheet.cellAt(place.row, place.column).raw.trim() : '';
  };
  const digest = textOf('digest');
  if (digest === '') return null;
  return {
    checkedAt: textOf('checkedAt'),
    outcome: textOf('outcome'),
    pack: textOf('pack'),
    digest: digest.toLowerCase(),
    shortCode: textOf('shortCode'),
    by: textOf('by'),
    at,
  };
}
