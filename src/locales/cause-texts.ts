/** Sentences about what several findings have in common. None has a place for a value but `range` (domain.md §1). */
export const CAUSE_TEXTS = {
  named: { zh: '{cell}（{name}）', en: '{cell} ({name})' },
  somewhere: { zh: '某一单元格', en: 'one cell' },
  cell: {
    zh: '{cell}一处可以解释 {count} 项不成立：{rules}；请对照原始凭证核对。',
    en: '{cell} alone can explain {count} findings: {rules}; please check it against the source records.',
  },
  looksLike: { zh: '像是{slip}。', en: ' It looks like {slip}.' },
  slips: {
    'power-of-ten': { zh: '计量单位或小数点错位', en: 'a wrong unit or a decimal point in the wrong place' },
    sign: { zh: '正负号填反', en: 'a wrong sign' },
    'swapped-columns': { zh: '与另一栏互相填错', en: 'the figure of another column' },
    'swapped-digits': { zh: '相邻两位数字颠倒', en: 'two digits in each other’s place' },
    'wrong-digit': { zh: '错了一位数字', en: 'one wrong digit' },
    'missing-digit': { zh: '少了一位数字', en: 'a missing digit' },
    'extra-digit': { zh: '多了一位数字', en: 'a digit too many' },
    'equations-agree': { zh: '表内几条关系都指向同一数值', en: 'several relations that agree on one value' },
  },
  pair: { zh: '“{one}”与“{other}”', en: '"{one}" and "{other}"' },
  columns: {
    zh: '整栏可能互相填错（{columns}），可以解释 {count} 项不成立：{rules}；请对照原始凭证核对各栏。',
    en: 'Whole columns may be in each other’s place ({columns}), which can explain {count} findings: {rules}; please check the columns against the source records.',
  },
  repeated: {
    zh: '与上月所报相同，可能重复报送了上月的报表，可以解释 {count} 项不成立：{rules}；请核对报告期和原始凭证。',
    en: 'The same as last month’s return, which may have been sent again; this can explain {count} findings: {rules}; please check the period and the source records.',
  },
  one: {
    zh: '不成立的 {rules}：最少更正 {cells} 即可全部成立，请对照原始凭证核对。',
    en: 'the fewest changes that settle {rules} are at {cells}; please check against the source records.',
  },
  range: {
    zh: '其余不变时，数值为 {range} 各项成立。',
    en: ' With all else as it is, {range} would satisfy all of them.',
  },
  ties: {
    zh: '不成立的 {rules}：改下列任一处即可全部成立，请对照原始凭证看是哪一处：{cells}',
    en: 'a change at any one of these settles {rules}; the source records tell which: {cells}',
  },
  more: { zh: '，还有 {count} 组', en: ', and {count} more' },
  perhapsMore: { zh: '（可能还有别的组合）', en: ' (there may be others)' },
  tooMany: {
    zh: '不成立的 {rules}：出错的单元格过多，找不出最少要核对的几处，请逐项对照原始凭证。',
    en: 'too many cells of {rules} are wrong for the fewest to be found: please check each against the source records.',
  },
  needsLarge: {
    zh: '不成立的 {rules}：出错的单元格多于这里能一并试的 3 处，请逐项对照原始凭证；在命令行或网页文件夹版的“多份报表”中审核可以试更多。',
    en: 'more cells of {rules} are wrong than the three tried together here: please check each against the source records; the command line, and several returns on the page served from a folder, try more.',
  },
} as const;
