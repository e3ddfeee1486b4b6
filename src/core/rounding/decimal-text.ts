/** A finite number as its plain decimal digits: no exponent, the shortest text that reads back as the number. */
export function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction = '', exponentText] = match;
  const exponent = Number(exponentText);
  const digits = whole! + fraction;
  const point = whole!.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Adds one to the last digit of a string of digits. */
function increment(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === '9') at--;
  const zeros = '0'.repeat(digits.length - 1 - at);
  return at < 0 ? `1${zeros}` : digits.slice(0, at) + String(Number(digits[at]) + 1) + zeros;
}

/** Digits of a double that arithmetic leaves alone; what follows is noise: (101 / 80 - 1) * 100 gives 26.249999999999996. */
const SURE_DIGITS = 15;

/** The value without the noise of binary arithmetic, where the digits asked for lie well within the sure ones. */
function withoutNoise(size: number, decimals: number): number {
  return size < 10 ** (SURE_DIGITS - 2 - decimals) ? Number(size.toPrecision(SURE_DIGITS)) : size;
}

/**
 * Rounds half away from zero on the decimal digits, not on the binary value (四舍五入).
 * @param decimals digits after the point, 0 or more
 * @returns exactly `decimals` digits after the point; '-0' is written '0'.
 * @source domain.md §4
 * @example roundDecimal(1.005, 2) // '1.01'
 * @example roundDecimal(-2.5, 0) // '-3'
 */
export function roundDecimal(value: number, decimals: number): string {
  const plain = plainDecimal(withoutNoise(Math.abs(value), decimals));
  const [whole = '0', fraction = ''] = plain.split('.');
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5';
  const rounded = (up ? increment(kept) : kept).padStart(decimals + 1, '0');
  const text = decimals === 0 ? rounded : `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
