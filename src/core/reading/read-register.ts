import type { Oddity } from '../model/filing';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import type { Register, RegisterEntry } from '../model/register';
import { parseEnterpriseCode } from './enterprise-code';
import { OddityList } from './oddity-list';
import type { RegisterHeadings } from './register-headings';
import { findRegisterHeadings } from './register-headings';
import { registerOf } from './register-list';
import { RegisterRow } from './register-row';
import { statusOf, truthOf } from './register-values';
import { unitFactor } from './unit-text';

export interface RegisterRead {
  readonly register: Register;
  readonly oddities: readonly Oddity[];
}

const ROWS = 100000;

/** A number cell drops leading zeros of a code; nine characters are what an organisation code has. */
function codeOf(row: RegisterRow, field: 'organisationCode' | 'creditCode'): string | null {
  const text = row.text(field);
  if (text === '') return null;
  const parsed = parseEnterpriseCode(/^\d{8}$/.test(text) ? text.padStart(9, '0') : text);
  const fits = field === 'creditCode' ? parsed.kind === 'credit' : parsed.kind !== 'other';
  if (!fits || !parsed.valid) row.doubtfulCode(field, text);
  return parsed.code === '' ? null : parsed.code;
}

function highTechOf(row: RegisterRow): RegisterEntry['highTech'] {
  const from = row.month('highTechFrom');
  const to = row.month('highTechTo');
  const stated = row.value('highTech', truthOf);
  return stated === false || (stated === null && from === null && to === null) ? null : { from, to };
}

function entryOf(row: RegisterRow, name: string, revenueFactor: number, revenueUnit: string): RegisterEntry {
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
    const headings = sheet.size === 0 ? null : findRegisterHeadings(sheet);
    if (headings) return readRows(book, sheet, headings);
  }
  return null;
}

function readRows(book: WorkbookGrid, sheet: SheetGrid, headings: RegisterHeadings): RegisterRead {
  const oddities = new OddityList();
  const reader = new RegisterRow(book, sheet, headings, oddities);
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
