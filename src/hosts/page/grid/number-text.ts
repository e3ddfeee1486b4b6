import { plainDecimal, roundDecimal } from '../../../core/rounding/decimal-text';
import { numberSections, type DigitPattern, type NumberSection } from './number-style';

/** Digits that a number without a format shows, as spreadsheets do. */
const GENERAL_DIGITS = 11;
/** A plain number of more letters than this is written with a power of ten. */
const LONGEST = 24;
const MOST_DECIMALS = 15;

/** A number without a format: whole ones in full, others without the noise of their last digits. */
export function generalText(value: number): string {
  const text = plainDecimal(Number.isInteger(value) ? value : Number(value.toPrecision(GENERAL_DIGITS)));
  return text.length > LONGEST ? value.toPrecision(6) : text;
}

/** Digits in groups of three. */
function inThrees(digits: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`;
  return text;
}

function digitsText(size: number, pattern: DigitPattern): string {
  const most = Math.min(pattern.most, MOST_DECIMALS);
  const [whole = '0', fraction = ''] = roundDecimal(shifted(size, pattern.shift), most).split('.');
  const kept = fraction.slice(0, pattern.fixed) + fraction.slice(pattern.fixed).replace(/0+$/, '');
  const padded = whole === '0' && pattern.least === 0 ? '' : whole.padStart(pattern.least, '0');
  const grouped = pattern.grouped ? inThrees(padded) : padded;
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

/** A value times a power of ten, without what binary arithmetic would add to it. */
function shifted(size: number, shift: number): number {
  return shift === 0 ? size : Number((size * 10 ** shift).toPrecision(15));
}

function sectionText(size: number, { before, after, digits }: NumberSection): string {
  const said = digits === null ? '' : digits === 'general' ? generalText(size) : digitsText(size, digits);
  return `${before}${said}${after}`.trim();
}

/** Styles by format; a workbook has a few dozen. */
const known = new Map<string, readonly NumberSection[] | null>();
const MOST_KNOWN = 1000;

function styleOf(format: string): readonly NumberSection[] | null {
  const found = known.get(format);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const style = numberSections(format);
  known.set(format, style);
  return style;
}

/**
 * A number as its format shows it; as a plain number where the format says something not known here.
 * @example numberText(1240.5, '#,##0.00') // '1,240.50'
 */
export function numberText(value: number, format: string): string {
  if (format === 'General' || format === '') return generalText(value);
  if (Math.abs(value) >= 1e21) return generalText(value);
  const style = styleOf(format);
  if (!style) return generalText(value);
  const [first, negative, zero] = style;
  if (value < 0 && negative) return sectionText(-value, negative);
  if (value === 0 && zero) return sectionText(0, zero);
  const text = sectionText(Math.abs(value), first!);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
