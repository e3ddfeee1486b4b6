import type { ComparedSides } from '../../../core/expression/excel/emit-figures';
import { quotedText } from '../../../core/expression/excel/formula-text';
import type { ComparisonOperator } from '../../../core/expression/tree';

const SIGN: Readonly<Record<ComparisonOperator, string>> = {
  '<=': '≤',
  '>=': '≥',
  '<': '<',
  '>': '>',
  '==': '=',
  '!=': '≠',
};

/**
 * A number with thousands separators and its own decimals, at most six. Excel ends a whole number in such a format with
 * a point; `|` finds it there.
 */
const number = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(TEXT(ROUND(${text},6),"#,##0.######")&"|",".|",""),"|","")`;
const date = (text: string): string => `TEXT(${text},"yyyy-mm-dd")`;

/** A comparison that does not hold, as formulas of 审核 say it: `1,240 应 ≤ 1,010，差 230 千元`. */
export function spellSides({ left, operator, right, difference, unit, areDates }: ComparedSides): string {
  const side = areDates ? date : number;
  const sides = `${side(left)}&" 应 ${SIGN[operator]} "&${side(right)}`;
  if (difference === null || operator === '!=') return sides;
  const after = areDates ? ' 天' : unit === null ? '' : ` ${unit}`;
  return `${sides}&"，差 "&${number(`ABS(${difference})`)}${after === '' ? '' : `&${quotedText(after)}`}`;
}
