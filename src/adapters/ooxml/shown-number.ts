import { roundHalfUp } from '../../core/rounding/round-half-up';

const DIGITS = /[#0][#0,]*(?:\.([0#]+))?/;

function withThousands(text: string): string {
  const [whole, fraction] = text.split('.');
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A number as a plain format shows it: thousands, fixed decimals, sections for negatives and zero, literal signs around.
 * Formats beyond that (dates, fractions, exponents) show the number itself.
 * @example shownNumber(8.06, '+0.0;-0.0;0.0') // '+8.1'
 */
export function shownNumber(value: number, format: string): string {
  const sections = format.split(';');
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  const section = own ?? sections[0]!;
  const match = DIGITS.exec(section);
  if (!match || /[eEymdhs?/]/.test(section)) return String(value);
  const decimals = match[1]?.length ?? 0;
  const percent = section.includes('%') ? 100 : 1;
  const rounded = roundHalfUp(Math.abs(value) * percent, decimals);
  // a section of its own says the sign itself
  const sign = value < 0 && (own === undefined || value === 0) && rounded !== 0 ? '-' : '';
  const digits = match[0].includes(',') ? withThousands(rounded.toFixed(decimals)) : rounded.toFixed(decimals);
  const literal = (text: string): string => text.replace(/["\\]/g, '');
  const [before, after] = [section.slice(0, match.index), section.slice(match.index + match[0].length)];
  return `${sign}${literal(before)}${digits}${literal(after)}`;
}
