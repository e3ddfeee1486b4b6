import type { SameKeys } from '../shape';
import type { annotate as zh } from '../zh-CN/annotate';

export const annotate: SameKeys<typeof zh> = {
  author: 'Shenbao',
  sheet: 'Check results',
  title: 'Check results',
  filer: '{name}  {code}  {period}',
  note: 'This is a copy of the workbook you filed; no figure in it was changed. Coloured cells carry a comment. Please compare each item with your source records: where a figure is wrong, correct it in your own return and file it again; where it is right, explain it in the column "Answer" and send this sheet back.',
  number: 'No.',
  place: 'Sheet',
  cell: 'Cell',
  class: 'Class',
  message: 'Problem',
  request: 'Please check or explain',
  answer: 'Answer',
  wholeFile: 'the whole file',
  comment: '[Check {number}, {class}] {message} {request}',
  moreComments: '… {count} more, see "{sheet}"',
  moreFindings: '{count} more are not listed: please correct these first and file again',
  listTitle: '{name}  {code}  {period}  Check results',
  listItem: '{number}. [{class}] {place} {message} {request}',
  listAnswer: '   Answer: ',
  listNote:
    'The file received is no .xlsx or .xlsm, or a copy of it cannot be marked: this list tells the problems instead.',
  indexName: 'index.csv',
  indexNumber: 'No.',
  indexFile: 'File received',
  indexCopy: 'File to send back',
  indexAdvice: 'What it is, what to do',
  copied: 'a marked copy, to be sent back to the enterprise',
  listedFormat:
    'no .xlsx or .xlsm, so a copy cannot be marked: its problems are in a list of their own; ask the enterprise to file as .xlsx from now on',
  listedRefusal: 'a copy cannot be marked ({what}): its problems are in a list of their own',
  notRead: 'not read, nothing to send back: {what}. {todo}',
  gone: 'the file changed or went away after it was checked, no copy was written: run the check again',
  done: 'Wrote {copies} marked copies and {lists} lists of problems; {others} files could not be handled; see {path}',
  none: 'There is nothing to send back',
};
