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
  'integrity.label-changed': '模板上印的“{expected}”被改成“{found}”。请恢复，或在新模板上重新填写。',
  'integrity.unit-line-changed': '模板的计量单位应为“{expected}”，现为“{found}”。请恢复，并核对全表数值的单位。',
  'integrity.row-missing': '模板的一行“{expected}”不见了。请在新模板上重新填写。',
  'integrity.formula-overwritten':
    '模板的公式有 {count} 处被改成数值或删除，表上的审核结果不可靠。请在新模板上重新填写。',
  'integrity.row-hidden': '模板有 {count} 行有数据而被隐藏。请取消隐藏并核对。',
  'integrity.validation-missing':
    '模板的 {count} 个填报单元格没有了数据有效性限制，可能填入文字或超出范围的数。请核对这些单元格，或在新模板上重新填写。',
  'integrity.validation-changed':
    '模板的 {count} 个填报单元格的数据有效性限制被改动。请核对这些单元格，或在新模板上重新填写。',
  'integrity.sheet-missing': '模板的工作表“{sheet}”不见了。请恢复，或在新模板上重新填写。',
  'integrity.mark-damaged': '模板的版式记录被改动，无法核对表式是否完整。请在新模板上重新填写。',
  'receipt.changed':
    '自查（{checkedAt}）之后数据或说明又有改动：回执码原为 {then}，现为 {now}。请企业核对后重新自查，或说明改动。',
  'receipt.other-pack': '回执是用规则版本“{found}”自查的，现行为“{expected}”。',
} as const;
