import type { CellRef } from '../model/cell';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { CellType } from '../model/grid';
import type { Period } from '../model/period';
import { coerceText } from './coerce-text';
import { formatKind } from './number-format';
import type { OddityList } from './oddity-list';
import { periodOfSerial } from './period-text';
import type { RegisterField } from './register-columns';
import type { RegisterHeadings } from './register-headings';
import { monthOf } from './register-values';

/** Reads one row of a register by field; what is not understood is reported and left out. */
export class RegisterRow {
  private row = 0;

  constructor(
    private readonly book: WorkbookGrid,
    private readonly sheet: SheetGrid,
    private readonly headings: RegisterHeadings,
    private readonly oddities: OddityList,
  ) {}

  at(row: number): this {
    this.row = row;
    return this;
  }

  ref(field: RegisterField): CellRef {
    const column = this.headings.columns.get(field) ?? this.headings.columns.get('name') ?? 0;
    return { sheet: this.sheet.name, row: this.row, column };
  }

  text(field: RegisterField): string {
    const index = this.index(field);
    if (index < 0) return '';
    const type = this.sheet.types[index];
    if (type === CellType.text) return this.sheet.strings[this.sheet.numbers[index]!]!.trim();
    if (type === CellType.number) return String(this.sheet.numbers[index]);
    return type === CellType.boolean ? (this.sheet.numbers[index] ? 'TRUE' : 'FALSE') : '';
  }

  /** `understand` gives undefined for a text it does not know. */
  value<T>(field: RegisterField, understand: (text: string) => T | null | undefined): T | null {
    const text = this.text(field);
    if (text === '') return null;
    const value = understand(text);
    if (value === undefined) this.misunderstood(field, text);
    return value ?? null;
  }

  month(field: RegisterField): Period | null {
    const index = this.index(field);
    if (index >= 0 && this.sheet.types[index] === CellType.number) {
      const format = this.book.formats[this.sheet.formats[index]!] ?? 'General';
      if (formatKind(format) === 'date') return periodOfSerial(this.sheet.numbers[index]!, this.book.dateSystem);
    }
    return this.value(field, (text) => monthOf(text) ?? (/^[-—/无]+$/.test(text) ? null : undefined));
  }

  number(field: RegisterField, unit: string): number | null {
    const index = this.index(field);
    if (index >= 0 && this.sheet.types[index] === CellType.number) return this.sheet.numbers[index]!;
    return this.value(field, (text) => {
      const coerced = coerceText(text, unit);
      return coerced.kind === 'number' ? coerced.value : coerced.kind === 'unreadable' ? undefined : null;
    });
  }

  misunderstood(field: RegisterField, raw: string): void {
    this.oddities.add('register.value-not-understood', [this.ref(field)], { raw: raw.slice(0, 100), field });
  }

  /** A code of the wrong length or with a check character that does not fit; it is used as written. */
  doubtfulCode(field: RegisterField, raw: string): void {
    this.oddities.add('register.code-check', [this.ref(field)], { raw: raw.slice(0, 100), field });
  }

  private index(field: RegisterField): number {
    const column = this.headings.columns.get(field);
    return column === undefined ? -1 : this.sheet.indexOf(this.row, column);
  }
}
