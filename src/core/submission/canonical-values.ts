import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Explanation } from '../model/explanation';
import type { Filing, GroupRow, Reading } from '../model/filing';
import { formatPeriod } from '../model/period';

type Canonical = readonly (string | Canonical)[];

/** Digits in which programs agree: some save fifteen, some seventeen, and sums differ in the last of them. */
const DIGITS = 15;

/** A text without the spaces around it; lines end as they end in a cell, whoever typed or saved it. */
const textOf = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** A value as it counts: a number in the digits on which programs agree, a text as `textOf` has it. */
export function valueOf(reading: Reading): string | null {
  switch (reading.state) {
    case 'number':
      return String(Number(reading.value.toPrecision(DIGITS)) + 0);
    case 'text':
      return `'${textOf(reading.value)}`;
    case 'unreadable':
      return `!${textOf(reading.raw)}`;
    case 'missing':
      return null;
  }
}

const byText = (a: Canonical, b: Canonical): number => {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

function fixedValues({ form, table }: Filing): Canonical[] {
  return form.items.flatMap((item, i) =>
    form.columns.flatMap((column, j): Canonical[] => {
      const value = valueOf(table.reading(i, j));
      return value === null ? [] : [[item.code, column.id, value]];
    }),
  );
}

function rowValues({ form }: Filing, { code, name, unit, readings }: GroupRow): Canonical {
  const values = readings.flatMap((reading, j): Canonical[] => {
    const value = valueOf(reading);
    return value === null ? [] : [[form.columns[j]!.id, value]];
  });
  return [code, name, unit, values];
}

function canonicalFiling(filing: Filing): Canonical {
  const { form, enterprise, period, groups } = filing;
  const rows = form.groups.map((group): Canonical => [
    group.id,
    [...(groups.get(group.id) ?? [])].map((row) => rowValues(filing, row)).sort(byText),
  ]);
  return [form.id, enterprise.code ?? '', period ? formatPeriod(period) : '', fixedValues(filing).sort(byText), rows];
}

/**
 * SHA-256 (64 hexadecimal digits) over what a return says: enterprise, period, every value with its item and column, and
 * the explanations. Addresses, formats, the order of sheets and rows do not count, so that saving with another program
 * changes nothing. Whoever changes a figure can also make a new digest: it shows accidental change, and proves nothing.
 */
export function canonicalDigest(filings: readonly Filing[], explanations: readonly Explanation[]): string {
  const values: Canonical = filings.map(canonicalFiling).sort(byText);
  const reasons: Canonical = explanations
    .map(({ form, rule, reason, text }): Canonical => [form, rule, reason ?? '', textOf(text)])
    .sort(byText);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(['shenbao.receipt/1', values, reasons]))));
}

/** Digits and letters that nobody mistakes for another on the telephone (Crockford's base 32: no I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight characters of a digest, to be read out on the telephone: `7K3M-Q2XD`. */
export function shortCode(digest: string): string {
  let bits = BigInt(`0x${digest.slice(0, 10)}`);
  let code = '';
  for (let i = 0; i < 8; i++) {
    code = LETTERS[Number(bits & 31n)]! + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
