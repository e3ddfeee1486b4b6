/** The gate before submission, the receipt, and explanations. */
export const submission = {
  title: '上报前检查',
  /** what each line of the checklist is about */
  items: {
    forms: '报表齐全',
    period: '报告期一致',
    filer: '填报人栏已填',
    mandatory: '没有必须改的问题',
    verify: '需说明的都已说明',
    recalculation: '公式都已计算',
  },
  /** what is left to do */
  todo: {
    forms: '缺 {count} 张报表：{forms}',
    noForm: '没有认出报表',
    period: '{count} 张报表的报告期不对或未填：{forms}',
    filer: '还有 {count} 处未填：{fields}',
    mandatory: '还有 {count} 项必须改',
    verify: '还有 {count} 项要写说明',
    recalculation: '{count} 个公式待重算，请用 Excel 或 WPS 打开并保存',
  },
  fields: {
    name: '单位详细名称',
    code: '单位代码',
    head: '单位负责人',
    statistician: '统计负责人',
    filler: '填表人',
    telephone: '联系电话',
    filedOn: '报出日期',
  },
  states: {
    none: '未说明',
    accepted: '已说明',
    void: '数值已变，说明作废，请重新说明',
    'says-nothing': '说明没有内容，请写明事实和依据',
    'no-reason-code': '没有选原因代码',
  },
  open: '各项齐备，可以上报。',
  closed: '还有 {count} 项未齐备，没有写出文件。',
  /** written on the sheet 回执 */
  outcome: '报表 {forms}；强制性问题 0 项；核实性问题 {verify} 项，均已说明',
  written: '已写出 {out}，回执码 {code}',
  next: '下一步：把这份文件报送；收到方用 shenbao check 核对回执',
  note: '数据指纹只用来发现无意的改动，不是签名。',
} as const;
