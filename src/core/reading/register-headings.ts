import type { SheetGrid } from '../model/grid';
import { CellType } from '../model/grid';
import type { RegisterField } from './register-columns';
import { headingUnit, registerField } from './register-columns';

/** Rows above the headings of a register: a title, a date. */
const HEADING_ROWS = 15;

/** Where the fields of a register stand. */
export interface RegisterHeadings {
  readonly row: number;
  readonly columns: ReadonlyMap<RegisterField, number>;
  readonly revenueUnit: string;
}

/** The heading row of a sheet: the one that names most fields, a name or code among them; null when there is none. */
export function findRegisterHeadings(sheet: SheetGrid): RegisterHeadings | null {
  let best: RegisterHeadings | null = null;
  for (let i = 0; i < sheet.size && sheet.rows[i]! < HEADING_ROWS;) {
    const row = sheet.rows[i]!;
    const columns = new Map<RegisterField, number>();
    let revenueUnit = '千元';
    for (; i < sheet.size && sheet.rows[i] === row; i++) {
      if (sheet.types[i] !== CellType.text) continue;
      const text = sheet.strings[sheet.numbers[i]!]!;
      const field = text.length > 60 ? null : registerField(text);
      if (field === null || columns.has(field)) continue;
      columns.set(field, sheet.columns[i]!);
      if (field === 'annualRevenue') revenueUnit = headingUnit(text);
    }
    const known = columns.has('name') || columns.has('organisationCode') || columns.has('creditCode');
    if (known && columns.size >= 2 && columns.size > (best?.columns.size ?? 0)) best = { row, columns, revenueUnit };
  }
  return best;
}
