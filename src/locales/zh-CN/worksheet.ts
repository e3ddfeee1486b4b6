/** What can be wrong with a worksheet of rules, by code of adapters/packs/worksheet. */
export const worksheet = {
  'no-rules':
    '没有找到审核关系：前 20 行内应有一行表头（编号、类别、表号、关系式、中文提示、英文提示、来源），下面每行一条',
  'column-missing': '缺少“{column}”一栏，请在表头行补上',
  'column-twice': '“{column}”一栏出现了两次，请删去一栏',
  blank: '“{column}”没有填',
  formula: '“{column}”是单元格公式。关系式请作为文字填写，前面不加等号',
  'error-value': '“{column}”是错误值 {value}',
  'too-long': '“{column}”太长（{measured} 字，上限 {limit}），请缩短',
  'not-an-id': '编号“{value}”不合用：只用字母、数字、点、横线和下划线，至多 32 个',
  'id-twice': '编号 {value} 已在 {other} 用过，请换一个',
  'id-in-pack': '编号 {value} 是报表制度包自己的规则，请换一个',
  'not-a-class': '类别“{value}”不认识，请填 强制性、核实性 或 提示性',
  'not-an-audience': '对象“{value}”不认识，请填 企业 或 统计机构',
  'not-a-level': '层级“{value}”不认识，请填 0 至 4 的整数',
  'unknown-form': '没有报表“{value}”。有：{allowed}',
  'bad-example': '例子“{value}”读不懂，请写成 r04.month=5, r03.month=8',
  'too-many-rows': '规则超过 {limit} 条，请分成几个文件',
} as const;
