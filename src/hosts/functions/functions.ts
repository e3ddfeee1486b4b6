import { contribution } from '../../core/indicators/contribution';
import { contributionShare } from '../../core/indicators/contribution-share';
import { growth as growthOf } from '../../core/indicators/growth';
import { planCompletion } from '../../core/indicators/plan-completion';
import { sellThrough as sellThroughOf } from '../../core/indicators/sell-through';
import { share as shareOf } from '../../core/indicators/share';
import { parseEnterpriseCode } from '../../core/reading/enterprise-code';
import { roundHalfUp as rounded } from '../../core/rounding/round-half-up';
import { comparisonWords } from '../../locales/indicator-words';
import { EMPTY, eachCell, indicatorResult } from './cell-results';
import { isBlank, numberTable, rawText, valueTable } from './cell-table';
import { decimalsOption, optionalRange, truthOption } from './options';
import { pairedNumbers } from './paired-sums';
import { runForOne, runFunction } from './run-function';

// The comments below are what Excel shows: scripts/functions-metadata.mjs makes functions.json of them.
// A plan in one cell stands in the unit of the figures beside it.
const SAME_UNIT = '';

/**
 * 同比增长速度（%）。有负数或基数为0时不出速度，给出原因。Growth on the same period of last year, in percent.
 * @customfunction GROWTH
 * @param current 本期数 figures of this period
 * @param base 上年同期数，大小与本期数相同，或一个单元格 figures of the same period of last year
 * @param [wording] TRUE 时给出文字，如“扭亏为盈” TRUE for words such as "from loss to profit"
 * @returns 百分数，如12.5表示增长12.5% percent
 */
export function growth(current: unknown[][], base: unknown[][], wording?: boolean): unknown[][] {
  return runFunction((words) => {
    const worded = truthOption(wording, 'wording', words);
    const tables = [numberTable(current, 'now', words), numberTable(base, 'then', words)] as const;
    return eachCell([...tables], words, ([now, then]) => {
      const indicator = growthOf({ now: now ?? null, then: then ?? null });
      return worded
        ? comparisonWords(indicator, { decimals: 1, kind: 'result' }, words)
        : indicatorResult(indicator, words);
    });
  });
}

/**
 * 产销率（%）：销售产值之和除以总产值之和，不是各户产销率的平均。Sell-through: a ratio of sums, in percent.
 * @customfunction SELLTHROUGH
 * @param sales 销售产值 sales values
 * @param output 总产值，大小与销售产值相同 output values of the same enterprises
 * @returns 百分数 percent
 */
export function sellThrough(sales: unknown[][], output: unknown[][]): unknown {
  return runForOne((words) => {
    const tables = [numberTable(sales, 'sales', words), numberTable(output, 'output', words)] as const;
    const [sold, made] = pairedNumbers(...tables, words);
    return indicatorResult(sellThroughOf({ sales: sold, output: made }), words);
  });
}

/**
 * 比重（%）：部分占合计。Share of a part in a total, in percent.
 * @customfunction SHARE
 * @param part 部分 parts
 * @param total 合计：一个单元格，或与部分大小相同 one total, or one for each part
 * @returns 百分数 percent
 */
export function share(part: unknown[][], total: unknown[][]): unknown[][] {
  return runFunction((words) =>
    eachCell([numberTable(part, 'part', words), numberTable(total, 'total', words)], words, ([one, all]) =>
      indicatorResult(shareOf({ part: one ?? null, total: all ?? null }), words),
    ),
  );
}

/**
 * 拉动（个百分点）；给出本期合计时为贡献率（%）。Contribution to the growth of a total in points; with the total of this period, share in that growth in percent.
 * @customfunction CONTRIBUTION
 * @param current 各部分本期数 parts, this period
 * @param base 各部分上年同期数 parts, same period of last year
 * @param totalBase 合计的上年同期数 the total, same period of last year
 * @param [totalCurrent] 合计的本期数，给出时算贡献率 the total, this period: asks for the share in the growth
 * @returns 个百分点或百分数 points or percent
 */
export function contributionTo(
  current: unknown[][],
  base: unknown[][],
  totalBase: unknown[][],
  totalCurrent?: unknown[][],
): unknown[][] {
  return runFunction((words) => {
    const parts = [numberTable(current, 'now', words), numberTable(base, 'then', words)] as const;
    const then = numberTable(totalBase, 'totalThen', words);
    const given = optionalRange(totalCurrent);
    if (given === null) {
      return eachCell([...parts, then], words, ([c = null, p = null, totalThen = null]) =>
        indicatorResult(contribution({ now: c, then: p, totalThen }), words),
      );
    }
    const now = numberTable(given, 'totalNow', words);
    return eachCell([...parts, then, now], words, ([c = null, p = null, totalThen = null, totalNow = null]) =>
      indicatorResult(contributionShare({ now: c, then: p, totalThen, totalNow }), words),
    );
  });
}

/**
 * 完成年度计划（%）。两者计量单位须相同。Completion of the plan of the year, in percent; both in one unit.
 * @customfunction COMPLETION
 * @param cumulative 累计完成 completed since January
 * @param plan 年度计划：一个单元格，或与累计大小相同 one plan, or one for each
 * @returns 百分数 percent
 */
export function completion(cumulative: unknown[][], plan: unknown[][]): unknown[][] {
  return runFunction((words) =>
    eachCell(
      [numberTable(cumulative, 'cumulative', words), numberTable(plan, 'plan', words)],
      words,
      ([done, planned]) => {
        const quantity = (value: number | null | undefined): { value: number | null; unit: string } => ({
          value: value ?? null,
          unit: SAME_UNIT,
        });
        return indicatorResult(planCompletion({ cumulative: quantity(done), plan: quantity(planned) }), words);
      },
    ),
  );
}

/**
 * 校验组织机构代码（9位）或统一社会信用代码（18位）的校验码。Whether the check character of an enterprise's code fits.
 * @customfunction CHECKCODE
 * @param code 代码，可带“-” codes, as text
 * @returns TRUE 或 FALSE；空单元格仍为空 TRUE or FALSE, blank for a blank cell
 */
export function checkCode(code: unknown[][]): unknown[][] {
  return runFunction((words) => {
    const table = valueTable(code, 'value', words);
    return Array.from({ length: table.rows }, (_, row) =>
      Array.from({ length: table.columns }, (_, column) => {
        const value = table.at(row, column);
        return isBlank(value) ? EMPTY : parseEnterpriseCode(rawText(value)).valid;
      }),
    );
  });
}

/**
 * 四舍五入，负数按绝对值，按十进制数字。Rounds half away from zero on the decimal digits: -2.5 to -3, 1.005 to 1.01.
 * @customfunction ROUNDHALFUP
 * @param value 数值 numbers
 * @param [decimals] 小数位数，省略为0，可为负 decimals; 0 when left out; negative for tens, hundreds
 * @returns 数值 numbers
 */
export function roundHalfUp(value: unknown[][], decimals?: number): unknown[][] {
  return runFunction((words) => {
    const places = decimalsOption(decimals, words);
    return eachCell([numberTable(value, 'value', words)], words, ([one]) => rounded(one!, places));
  });
}
