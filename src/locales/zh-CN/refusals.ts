import type { RefusalCode } from '../../core/model/refusal';
import type { Advice } from '../shape';

/** Why a file was not read, and what to do. Placeholders: {part} {measured} {limit}. */
export const refusals = {
  'not-a-workbook': {
    what: '文件不是电子表格',
    why: '扩展名像工作簿，但内容不是（常见于网页或文档改了扩展名）',
    todo: '请在 Excel 或 WPS 中打开原文件，另存为 .xlsx 后重新报送',
  },
  'empty-file': {
    what: '文件是空的（0 字节）',
    why: '多为复制或传输中断',
    todo: '请重新报送',
  },
  encrypted: {
    what: '工作簿设有打开密码',
    why: '加密的内容无法审核',
    todo: '请去掉打开密码（文件 → 信息 → 保护工作簿）后重新报送',
  },
  'legacy-needs-node': {
    what: '旧格式文件不能在此处读取',
    why: '.xls、.et、.ods、.xlsb 只在命令行中读取',
    todo: '请另存为 .xlsx，或改用命令行审核',
  },
  'file-too-large': {
    what: '文件过大（{measured} 字节，上限 {limit} 字节）',
    why: '一份报表远不需要这么大，常见原因是图片或整列格式',
    todo: '请只保留报表，另存后重新报送',
  },
  'too-many-entries': {
    what: '工作簿内部文件过多（{measured} 个，上限 {limit} 个）',
    why: '正常报表只有几十个内部文件',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'entry-too-large': {
    what: '工作簿的内部文件 {part} 展开后过大（上限 {limit} 字节）',
    why: '一份报表远不需要这么大',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'inflated-too-large': {
    what: '工作簿展开后过大（上限 {limit} 字节）',
    why: '一份报表远不需要这么大',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'zip-bomb': {
    what: '压缩比异常（{part}），已停止读取',
    why: '很小的文件展开成巨大的内容，可能是恶意文件',
    todo: '请向报送单位核实来源，不要打开该文件',
  },
  truncated: {
    what: '文件不完整',
    why: '文件尾部缺失，多为下载或复制中断',
    todo: '请重新报送',
  },
  'damaged-zip': {
    what: '文件已损坏',
    why: '压缩结构读不通',
    todo: '请在 Excel 或 WPS 中尝试打开并修复，另存为 .xlsx 后重新报送',
  },
  'damaged-part': {
    what: '工作簿的内部文件 {part} 已损坏',
    why: '内容不符合工作簿格式',
    todo: '请在 Excel 或 WPS 中尝试打开并修复，另存为 .xlsx 后重新报送',
  },
  'missing-part': {
    what: '工作簿缺少内部文件 {part}',
    why: '缺少它就读不出工作表',
    todo: '请在 Excel 或 WPS 中尝试打开并修复，另存为 .xlsx 后重新报送',
  },
  doctype: {
    what: '工作簿的内部文件 {part} 含有 DOCTYPE 声明',
    why: '正常工作簿没有这种声明，它可被用来攻击读取程序',
    todo: '请向报送单位核实来源；确认无误的，请另存为 .xlsx 后重新报送',
  },
  'xml-too-deep': {
    what: '工作簿的内部文件 {part} 嵌套过深（上限 {limit} 层）',
    why: '正常工作簿不会这样',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'too-many-cells': {
    what: '单元格过多（上限 {limit} 个）',
    why: '一份报表远不需要这么多',
    todo: '请只保留报表后重新报送',
  },
  'string-too-long': {
    what: '有单元格的文字过长（上限 {limit} 字）',
    why: '超出电子表格允许的长度',
    todo: '请缩短文字后重新报送',
  },
  'address-out-of-range': {
    what: '有单元格的位置超出电子表格范围（{part}）',
    why: '行号或列号不可能存在，文件由程序错误生成',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'unsupported-compression': {
    what: '压缩方式不支持（{part}）',
    why: '工作簿应使用普通压缩',
    todo: '请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送',
  },
  'unsupported-encoding': {
    what: '文字编码不支持',
    why: '只能读 UTF-8、UTF-16 和 GB18030',
    todo: '请另存为 .xlsx，或另存为 UTF-8 编码的 .csv',
  },
  'unreadable-file': {
    what: '无法打开文件',
    why: '没有读取权限、正被占用，或文件已不存在',
    todo: '请检查权限，关闭正在使用它的程序后重试',
  },
  'changing-file': {
    what: '文件正在变化',
    why: '可能仍在复制或下载',
    todo: '请等复制完成后重试',
  },
  timeout: {
    what: '读取超时，已停止',
    why: '文件过于复杂或有问题',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'out-of-memory': {
    what: '读取该文件占用内存过多，已停止',
    why: '文件过于复杂或有问题',
    todo: '请把报表复制到新工作簿后重新报送',
  },
  'reader-crashed': {
    what: '读取该文件时程序异常，已跳过',
    why: '文件内容触发了读取程序的错误；其余文件不受影响',
    todo: '请另存为 .xlsx 后重试；仍然如此的，请把文件交给技术支持',
  },
  cancelled: {
    what: '读取已取消',
    why: '操作被中止',
    todo: '需要时请重新运行',
  },
} as const satisfies Record<RefusalCode, Advice>;
