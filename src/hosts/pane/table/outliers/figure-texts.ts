import { formatNumber } from '../../../../locales/format';
import type { Language } from '../../../../locales/language';

/** Digits shown of a figure that was worked out. */
const DIGITS = 6;
/** Digits after the point of a figure nearer to 0 than a hundredth. */
const SMALL_DECIMALS = 8;

/** A figure that was worked out, as the command line shows it; a small one keeps its digits. */
export function shownFigure(value: number, digits = DIGITS): string {
  const short = Number(value.toPrecision(digits));
  if (short === 0 || Math.abs(short) >= 0.01) return formatNumber(short);
  return formatNumber(short, SMALL_DECIMALS).replace(/0+$/, '');
}

const UNITS: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  'zh-CN': [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
};

/** A round figure beside an axis. @example shortFigure(200000, 'zh-CN') // '20万' */
export function shortFigure(value: number, language: Language): string {
  const [size, unit] = UNITS[language].find(([least]) => value >= least) ?? [1, ''];
  return `${shownFigure(value / size)}${unit}`;
}

/** The name of a group by the values of its columns. */
export function groupName(
  by: readonly (string | null)[],
  words: { readonly whole: string; readonly blank: string },
): string {
  return by.length === 0 ? words.whole : by.map((one) => one ?? words.blank).join(' · ');
}
