import type { Language } from './language';
import type { SameKeys } from './shape';

const zh = {
  verb: '找出表中不大可能的数：本期与上期之比，或一个数，在同组的行中离群',
  options: {
    method: '方法',
    current: '本期数所在的列',
    previous: '上期（或上年同期）数所在的列；不给则判断本期数本身',
    by: '分组的列，可多次；不给则全表一组',
    u: 'HB 法：规模的权重，0 不计，1 全计',
    a: '离中位数的最小距离（占中位数的比例）',
    c: 'HB 法：到界限的倍数',
    strong: 'HB 法：到第二道界限的倍数',
    pct: 'HB 法：离散程度取的分位，0.25 或 0.10',
    quantile: '四分位数的算法：7 即 QUARTILE.INC，6 即 QUARTILE.EXC',
    k: 'MAD 法：稳健标准差的倍数',
  },
  methods: {
    'hidiroglou-berthelot': 'Hidiroglou–Berthelot 法',
    mad: '中位数绝对偏差',
    tukey: 'Tukey 箱线',
    asymmetric: '非对称界限',
    'adjusted-boxplot': '调整箱线',
    quartile: '四分位法',
    'sigma-gap': '间隔法',
  },
  head: '{path}：{rows} 行，{method}，离群 {flagged} 行，未参加 {excluded} 行',
  group: '{name}：{n} 行，{measure}中位数 {median}，界限 {low} 至 {high}',
  undecided: '{name}：{n} 行，未能判定（{why}）',
  whole: '全表',
  blank: '（空）',
  reference: '不足 10 行，仅供参考',
  ratio: '比值',
  figure: '数值',
  why: { 'too-few': '不足 5 行', 'no-spread': '各行相同，没有离散' },
  flag: '第 {row} 行：本期 {current}，上期 {previous}，比值 {ratio}，离中 {score}，预期 {low} 至 {high}{strong}',
  flagAlone: '第 {row} 行：{current}，离中 {score}，预期 {low} 至 {high}{strong}',
  strong: '（远离）',
  excluded: '{reason}：{count} 行（{rows}）',
  reasons: {
    'current-missing': '本期缺数',
    'previous-missing': '上期缺数',
    'current-unreadable': '本期不是数',
    'previous-unreadable': '上期不是数',
    'current-not-positive': '本期不大于 0',
    'previous-not-positive': '上期不大于 0',
  },
  more: '……另有 {count} 行，见 --format json',
};

const en: SameKeys<typeof zh> = {
  verb: 'find unlikely figures in a table: the ratio of this period to an earlier one, or a figure, among the rows of its group',
  options: {
    method: 'method',
    current: 'column of the current figure',
    previous: 'column of the earlier figure; without it the current figure itself is judged',
    by: 'column to group by, may be repeated; without it all rows are one group',
    u: 'Hidiroglou–Berthelot: weight of size, 0 none, 1 full',
    a: 'least distance from the middle, as a share of it',
    c: 'Hidiroglou–Berthelot: distances to the fence',
    strong: 'Hidiroglou–Berthelot: distances to the second fence',
    pct: 'Hidiroglou–Berthelot: quantile that stands for the spread, 0.25 or 0.10',
    quantile: 'type of the quartiles: 7 is QUARTILE.INC, 6 is QUARTILE.EXC',
    k: 'mad: robust standard deviations to the fence',
  },
  methods: {
    'hidiroglou-berthelot': 'Hidiroglou–Berthelot',
    mad: 'median absolute deviation',
    tukey: 'Tukey',
    asymmetric: 'asymmetric fence',
    'adjusted-boxplot': 'adjusted boxplot',
    quartile: 'quartile method',
    'sigma-gap': 'sigma gap',
  },
  head: '{path}: {rows} rows, {method}, {flagged} outliers, {excluded} left out',
  group: '{name}: {n} rows, median {measure} {median}, bounds {low} to {high}',
  undecided: '{name}: {n} rows, undecided ({why})',
  whole: 'whole table',
  blank: '(blank)',
  reference: 'fewer than 10 rows, for reference only',
  ratio: 'ratio',
  figure: 'figure',
  why: { 'too-few': 'fewer than 5 rows', 'no-spread': 'all alike, no spread' },
  flag: 'row {row}: current {current}, previous {previous}, ratio {ratio}, score {score}, expected {low} to {high}{strong}',
  flagAlone: 'row {row}: {current}, score {score}, expected {low} to {high}{strong}',
  strong: ' (far out)',
  excluded: '{reason}: {count} rows ({rows})',
  reasons: {
    'current-missing': 'current figure missing',
    'previous-missing': 'previous figure missing',
    'current-unreadable': 'current is no number',
    'previous-unreadable': 'previous is no number',
    'current-not-positive': 'current not above 0',
    'previous-not-positive': 'previous not above 0',
  },
  more: '… {count} more, see --format json',
};

export type OutlierWords = SameKeys<typeof zh>;

/** Words of `table outliers` and of its view; apart from the others, since few need them. */
export function outlierWords(language: Language): OutlierWords {
  return language === 'en' ? en : zh;
}
