/** Words that say nothing, also several in a row: 无, 数据正常, 均已核实 and the like; the longer before the shorter. */
const EMPTY_WORDS =
  /没问题|不知道|不清楚|不详|没有|问题|异常|正常|属实|真实|准确|正确|无误|核实|核对|确认|检查|同上|暂无|数据|数字|情况|一切|填报|如实|确实|全部|特殊|说明|原因|以上|无|無|略|已|均|都|经|是|的|none|normal|nil|yes|na|ok|no/g;
/** One letter again and again: 啊啊啊, xxxx. */
const ONE_LETTER = /^(.)\1*$/u;

/**
 * Whether a text of an explanation says anything: not empty, not punctuation, digits, marks or invisible letters alone,
 * not 无 or 数据正常, not one letter repeated.
 * @example saysNothing(' 正 常。') // true
 */
export function saysNothing(text: string): boolean {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [...bare].length < 2 || ONE_LETTER.test(bare) || bare.replace(EMPTY_WORDS, '') === '';
}
