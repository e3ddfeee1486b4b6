/** 跳过文件的原因。 */
export const skippedWhy = {
  'lock-file': '打开时的临时锁文件（~$）',
  hidden: '系统隐藏的文件或文件夹',
  'not-a-return': '不是电子表格文件',
  'other-archive': '不支持的压缩包，请解压或改用 .zip',
  'nested-zip': '压缩包里的压缩包，请解压',
  'symlink-outside': '指向文件夹之外的链接',
  'not-a-file': '不是普通文件',
  'same-file': '同一个文件已经列出',
  empty: '里面没有文件',
  'too-deep': '文件夹层次太深',
  'too-many-files': '文件太多',
  register: '名录文件',
  other: '{reason}',
};
