/** Words of the task pane and its page. */
export const pane = {
  title: '审报',
  choose: '打开一份报表…',
  hint: '工作簿只在本机读取，不上传，不改动。',
  checking: '正在审核…',
  noForm: '没有认出本表式包中的报表。',
  clean: '未发现需要改正或说明的问题。',
  counts: '{mandatory} 必须改 · {verify} 需说明 · {hint} 提示',
  otherLanguage: 'English',
};
