import type { CellRef } from '../model/cell';
import type { Oddity } from '../model/filing';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { CellType } from '../model/grid';
import type { Period } from '../model/period';
import type { Register, RegisterEntry } from '../model/register';
import { coerceText } from './coerce-text';
import { parseEnterpriseCode } from './enterprise-code';
import { formatKind } from './number-format';
import { OddityList } from './oddity-list';
import { periodOfSerial } from './period-text';
import type { RegisterField } from './register-columns';
import { headingUnit, registerField } from './register-columns';
import { registerOf } from './register-list';
import { monthOf, statusOf, truthOf } from './register-values';
import { unitFactor } from './unit-text';

export interface RegisterRead {
  readonly register: Register;
  readonly oddities: readonly Oddity[];
}

/** Rows above the headings of a register: a title, a date. */
const HEADING_ROWS = 15;
const ROWS = 100000;

interface Headings {
  readonly row: number;
  readonly columns: ReadonlyMap<RegisterField, number>;
  readonly revenueUnit: string;
}

/** The heading row of a sheet: the one that names most fields, a name or code among them; null when there is none. */
function findHeadings(sheet: SheetGrid): Headings | null {
  let best: Headings | null = null;
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

/** Reads one row of a register by field; what is not understood is reported and left out. */
class RowReader {
  private row = 0;

  constructor(
    private readonly book: WorkbookGrid,
    private readonly sheet: SheetGrid,
    private readonly headings: Headings,
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

  private index(field: RegisterField): number {
    const column = this.headings.columns.get(field);
    return column === undefined ? -1 : this.sheet.indexOf(this.row, column);
  }
}

/** A number cell drops leading zeros of a code; nine characters are what an organisation code has. */
function codeOf(row: RowReader, field: 'organisationCode' | 'creditCode'): string | null {
  const text = row.text(field);
  if (text === '') return null;
  const parsed = parseEnterpriseCode(/^\d{8}$/.test(text) ? text.padStart(9, '0') : text);
  const fits = field === 'creditCode' ? parsed.kind === 'credit' : parsed.kind !== 'other';
  if (!fits || !parsed.valid) row.misunderstood(field, text);
  return parsed.code === '' ? null : parsed.code;
}

function highTechOf(row: RowReader): RegisterEntry['highTech'] {
  const from = row.month('highTechFrom');
  const to = row.month('highTechTo');
  const stated = row.value('highTech', truthOf);
  return stated === false || (stated === null && from === null && to === null) ? null : { from, to };
}

function entryOf(row: RowReader, name: string, revenueFactor: number, revenueUnit: string): RegisterEntry {
  const own = codeOf(row, 'organisationCode');
  const credit = codeOf(row, 'creditCode') ?? (own?.length === 18 ? own : null);
  const revenue = row.number('annualRevenue', revenueUnit);
  return {
    organisationCode: own !== null && own.length !== 18 ? own : (credit?.slice(8, 17) ?? null),
    creditCode: credit,
    name,
    industry:
      row.text('industry') === ''
        ? null
        : (/^\d{3,4}/.exec(row.text('industry'))?.[0].padStart(4, '0') ?? row.text('industry')),
    status: row.value('status', statusOf),
    cluster: row.text('cluster') || null,
    subPark: row.text('subPark') || null,
    aboveScale: row.value('aboveScale', truthOf),
    highTech: highTechOf(row),
    firstMonth: row.month('firstMonth'),
    lastMonth: row.month('lastMonth'),
    contact: row.text('contact') || null,
    telephone: row.text('telephone') || null,
    annualRevenue: revenue === null ? null : revenue * revenueFactor,
    at: row.ref('name'),
  };
}

/**
 * Reads a register (名录) from the first sheet that has headings of one, by the names of its columns.
 * @returns null when no sheet has them
 */
export function readRegister(book: WorkbookGrid): RegisterRead | null {
  for (const sheet of book.sheets) {
    const headings = sheet.size === 0 ? null : findHeadings(sheet);
    if (headings) return readRows(book, sheet, headings);
  }
  return null;
}

function readRows(book: WorkbookGrid, sheet: SheetGrid, headings: Headings): RegisterRead {
  const oddities = new OddityList();
  const reader = new RowReader(book, sheet, headings, oddities);
  const entries: RegisterEntry[] = [];
  const codes = new Set<string>();
  const factor = unitFactor(headings.revenueUnit, '千元') ?? 1;
  const last = Math.min(sheet.rowCount, headings.row + ROWS);
  for (let r = headings.row + 1; r < last; r++) {
    const first = sheet.firstOfRow(r);
    if (first >= sheet.size || sheet.rows[first] !== r) continue;
    const row = reader.at(r);
    const name = row.text('name');
    if (name === '') {
      if (row.text('organisationCode') === '' && row.text('creditCode') === '') continue;
      oddities.add('register.row-without-name', [row.ref('name')], { row: r + 1 });
      continue;
    }
    const entry = entryOf(row, name, factor, headings.revenueUnit);
    const code = entry.organisationCode;
    if (code === null) oddities.add('register.code-missing', [row.ref('name')], { name });
    else if (codes.has(code)) oddities.add('register.code-twice', [row.ref('organisationCode')], { code, name });
    else codes.add(code);
    entries.push(entry);
  }
  return { register: registerOf(entries), oddities: oddities.list() };
}
