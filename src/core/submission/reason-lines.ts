import { REASON_CODES, type ReasonCode } from '../model/explanation';

/** The printed reasons, as they stand in a cell of the sheet 说明 and in the list of that cell: the code before the words. */
export const REASON_WORDS: Readonly<Record<ReasonCode, string>> = {
  '1': '1 季节或订单变化',
  '2': '2 停产、检修或限产',
  '3': '3 新投产或扩产',
  '4': '4 价格变动',
  '5': '5 往期数据修订',
  '6': '6 同期数调整',
  '7': '7 重组或口径变化',
  '9': '9 其他',
};

export const REASON_LINES: readonly string[] = REASON_CODES.map((code) => REASON_WORDS[code]);

/** The reason that a cell names, by its leading digit; null for none, or one that is not on the list. */
export function reasonOf(text: string): ReasonCode | null {
  const digit = /^\s*(\d)(?!\d)/.exec(text.normalize('NFKC'))?.[1];
  return REASON_CODES.find((code) => code === digit) ?? null;
}
