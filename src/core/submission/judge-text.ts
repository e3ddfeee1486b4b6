/** Words that say nothing, whole: 无, 正常, 属实 and the like. */
const EMPTY_WORDS =
  /^(无|没有|没问题|无问题|无异常|正常|属实|数据属实|情况属实|真实|准确|正确|无误|核实无误|已核实|同上|略|暂无|不知道|不清楚|na|none|no|ok|yes|normal|nil)+$/;

/**
 * Whether a text of an explanation says anything: not empty, not punctuation or digits alone, not 无 or 正常.
 * @example saysNothing(' 正 常。') // true
 */
export function saysNothing(text: string): boolean {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\p{N}]/gu, '');
  return [...bare].length < 2 || EMPTY_WORDS.test(bare);
}
