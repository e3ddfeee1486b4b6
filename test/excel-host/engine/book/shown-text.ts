import { FormulaError, type FormulaValue } from '../../../../src/core/formula/value';

/** General shows at most eleven digits. */
function general(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'E')
      .replace(/E\+?(-?)(\d)$/, 'E$10$2')
      .replace(/E(\d)/, 'E+$1');
  }
  const whole = String(Math.trunc(Math.abs(value))).length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function dateText(serial: number, code: string): string {
  const at = new Date(Math.round((serial - 25_569) * 86_400_000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const parts: Record<string, string> = {
    yyyy: String(at.getUTCFullYear()),
    yy: two(at.getUTCFullYear() % 100),
    mmm: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at.getUTCMonth()]!,
    mm: two(at.getUTCMonth() + 1),
    m: String(at.getUTCMonth() + 1),
    dd: two(at.getUTCDate()),
    d: String(at.getUTCDate()),
  };
  return code.replace(/"([^"]*)"|yyyy|yy|mmm|mm|m|dd|d/gi, (found, quoted?: string) =>
    quoted !== undefined ? quoted : (parts[found.toLowerCase()] ?? found),
  );
}

/** A number by one section of a format code: digits, thousands, decimals, per cent, letters in quotation marks. */
function bySection(value: number, section: string): string {
  const code = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '');
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(
    code.replace(/"[^"]*"/g, (quoted) => '\u0001'.repeat(quoted.length)),
  );
  if (!pattern) return code.replace(/"/g, '');
  const mask = pattern[0];
  const [whole = '', fraction = ''] = mask.split('.');
  const percent = code.includes('%');
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(fraction.length);
  const [digits = '0', decimals = ''] = fixed.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const padded = digits === '0' && least === 0 ? '' : digits.padStart(least, '0');
  const needed = fraction.replace(/[^0]/g, '').length;
  let kept = decimals;
  while (kept.length > needed && kept.endsWith('0')) kept = kept.slice(0, -1);
  const number = (whole.includes(',') ? grouped(padded) : padded) + (mask.includes('.') ? `.${kept}` : '');
  const before = code.slice(0, pattern.index);
  const after = code.slice(pattern.index + mask.length);
  return `${before}${number}${after}`.replace(/["\\]/g, '');
}

/** A cell's value as the sheet shows it. Format codes that forms use; colours and conditions in brackets are ignored. */
export function shownText(value: FormulaValue, numberFormat: string): string {
  if (value === null) return '';
  if (value instanceof FormulaError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === 'General' || numberFormat === '@') return general(value);
  const sections = numberFormat.split(';');
  const negative = value < 0;
  const zero = value === 0 && sections.length > 2;
  const section = zero ? sections[2]! : negative && sections.length > 1 ? sections[1]! : sections[0]!;
  if (/General/i.test(section)) return general(value);
  if (/[yd]|m/i.test(section.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return dateText(value, section);
  const text = bySection(value, section);
  return negative && sections.length < 2 && /[1-9]/.test(text) ? `-${text}` : text;
}
