/** What makes a spreadsheet run a text as a formula, and its full-width forms (anchors.md C4; CWE-1236). */
const RISKY = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * One field of a .csv file. A text that a spreadsheet might run gets a leading apostrophe; numbers, negative ones too,
 * are written as they are.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = RISKY.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Records as a .csv text: a byte order mark, so that Excel reads Chinese, and CRLF line ends (RFC 4180). */
export function csvText(records: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${records.map((record) => `${record.map(csvCell).join(',')}\r\n`).join('')}`;
}
