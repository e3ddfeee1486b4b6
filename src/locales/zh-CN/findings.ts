/** Messages of the findings that no pack rule words: the file, the form, the rule machinery. */
export const findings = {
  'rule-fails': '审核关系 {rule} 不成立。',
  'rule-broken': '审核关系 {rule} 无法执行（{why}），本表未经该项审核。',
  'file.unrecognised': '没有找到本制度包的报表，文件未经审核。请核对是否报错文件，或表名、表号、代码被改动。',
  'file.other-form': '表号“{found}”不在本制度包中，文件未经审核。请核对是否报错文件。',
  'file.nearly-form':
    '没有认出报表：像是 {form}，但 {of} 个指标中只找到 {items} 个。请核对表名、表号、代码和指标名称是否被改动。',
  'file.macros': '文件含有宏。宏没有运行；报送的报表不应含宏，请另存为 .xlsx。',
  'file.external-links': '文件链接到其他工作簿。链接没有打开，按文件中保存的结果审核；请改为数值。',
} as const;
