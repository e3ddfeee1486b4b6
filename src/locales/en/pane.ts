/** Words of the task pane and its page. */
export const pane = {
  title: 'Shenbao',
  choose: 'Open a return…',
  hint: 'The workbook is read on this computer only: nothing is sent, nothing is changed.',
  checking: 'Checking…',
  noForm: 'No form of this pack was recognised.',
  clean: 'Nothing was found to correct or to explain.',
  counts: '{mandatory} to correct · {verify} to explain · {hint} hints',
  otherLanguage: '中文',
};
