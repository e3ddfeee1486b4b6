/** Messages of the findings that no pack rule words: the file, the form, the rule machinery. */
export const findings = {
  'rule-fails': '审核关系 {rule} 不成立。',
  'rule-broken': '审核关系 {rule} 无法执行({why}),本表未经该项审核。',
  'file.unrecognised': '没有找到本制度包的报表,文件未经审核。请核对是否报错文件,或表名、表号、代码被改动。',
} as const;
