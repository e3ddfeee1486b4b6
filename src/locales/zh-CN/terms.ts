/** Words of the field that appear on their own: in headings, counters and cells of a report. */
export const terms = {
  class: { mandatory: '强制性', verify: '核实性', hint: '提示性' },
  todo: { mandatory: '必须改', verify: '需说明', hint: '提示' },
  outcome: { holds: '成立', fails: '不成立', undecided: '未能判定', broken: '无法执行' },
  status: { clean: '通过', findings: '有问题', refused: '未读', unrecognised: '未识别', skipped: '跳过' },
  audience: { enterprise: '企业', office: '统计机构' },
  essLevel: {
    '0': '文件与表式',
    '1': '表内',
    '2': '与本企业往期',
    '3': '表间',
    '4': '与其他来源',
  },
  when: { now: '', previous: '上月报表', lastYear: '上年同月报表' },
  undecidedWhy: {
    missing: '缺少数据',
    'base-is-zero': '基数为零',
    unreadable: '单元格读不出数字',
  },
  toleranceFrom: { rounding: '四舍五入', rule: '规则设定', none: '同单位比较，不容差' },
  separator: '、',
  semicolon: '；',
  colon: '：',
  stop: '。',
  noName: '（无单位名称）',
  noForm: '（未识别报表）',
} as const;
