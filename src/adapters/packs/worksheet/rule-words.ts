import type { Audience, EssLevel, ExampleValues, RuleClass } from '../../../core/model/rule';
import { foldText } from '../../../core/reading/fold-text';

const CLASSES: ReadonlyMap<string, RuleClass> = new Map([
  ...(['MANDATORY', '强制性', '强制', '必须'] as const).map((word) => [word, 'mandatory'] as const),
  ...(['VERIFY', '核实性', '核实'] as const).map((word) => [word, 'verify'] as const),
  ...(['HINT', '提示性', '提示'] as const).map((word) => [word, 'hint'] as const),
]);
const AUDIENCES: ReadonlyMap<string, Audience> = new Map([
  ...(['ENTERPRISE', '企业', '填报单位'] as const).map((word) => [word, 'enterprise'] as const),
  ...(['OFFICE', '统计机构', '机关', '内部'] as const).map((word) => [word, 'office'] as const),
]);

export const classOf = (text: string): RuleClass | null => CLASSES.get(foldText(text)) ?? null;
export const audienceOf = (text: string): Audience | null => AUDIENCES.get(foldText(text)) ?? null;

export function levelOf(text: string): EssLevel | null {
  const number = Number(text);
  return text !== '' && [0, 1, 2, 3, 4].includes(number) ? (number as EssLevel) : null;
}

const EARLIER = /(?:previous|lastYear|上月|上年)\s*[(（]/;

/** The ESS level of a relation whose author says none: 3 over several forms, 2 over time, else 1 (domain.md §3). */
export function usualLevel(expr: string, otherForms: readonly string[]): EssLevel {
  if (otherForms.some((name) => expr.includes(`${name}.`))) return 3;
  return EARLIER.test(expr) ? 2 : 1;
}

/** `01、03，04` as a list. */
export function listOf(text: string): string[] {
  return text.split(/[\s,，、;；]+/u).filter((part) => part !== '');
}

/**
 * An example as a statistician writes it: `r04.month=5, r03.month=8`; `r04=空` is a missing value.
 * @returns null when it cannot be read so
 */
export function exampleOf(text: string): ExampleValues | null {
  const values: [string, number | string | null][] = [];
  for (const part of text.split(/[,，、;；\n]+/u)) {
    if (part.trim() === '') continue;
    const match = /^\s*([^=＝:：]+?)\s*[=＝:：]\s*(.*?)\s*$/u.exec(part);
    if (!match) return null;
    const written = match[2]!.normalize('NFKC');
    const missing = written === '' || ['空', '缺', '—', '-', 'null'].includes(written);
    const number = Number(written);
    values.push([match[1]!.normalize('NFKC'), missing ? null : Number.isNaN(number) ? written : number]);
  }
  return values.length === 0 ? null : Object.fromEntries(values);
}
