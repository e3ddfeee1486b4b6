import type { SameKeys } from '../shape';
import type * as zh from '../zh-CN/refusals';

export const refusals: SameKeys<typeof zh.refusals> = {
  'not-a-workbook': {
    what: 'The file is not a workbook',
    why: 'the name looks like one but the content is not (often a web page or document with a changed extension)',
    todo: 'open the original in Excel or WPS, save it as .xlsx and send it again',
  },
  'empty-file': {
    what: 'The file is empty (0 bytes)',
    why: 'copying or sending was probably interrupted',
    todo: 'send it again',
  },
  encrypted: {
    what: 'The workbook has a password for opening',
    why: 'encrypted content cannot be checked',
    todo: 'remove the password (File → Info → Protect Workbook) and send it again',
  },
  'legacy-needs-node': {
    what: 'This old format cannot be read here',
    why: '.xls, .et, .ods and .xlsb are read by the command line only',
    todo: 'save it as .xlsx, or check it with the command line',
  },
  'file-too-large': {
    what: 'The file is too large ({measured} bytes, limit {limit})',
    why: 'a return needs far less; pictures or formats on whole columns are the usual cause',
    todo: 'keep the return only, save and send it again',
  },
  'too-many-entries': {
    what: 'The workbook has too many parts ({measured}, limit {limit})',
    why: 'an ordinary return has a few dozen',
    todo: 'copy the return into a new workbook and send it again',
  },
  'entry-too-large': {
    what: 'Part {part} of the workbook is too large once unpacked (limit {limit} bytes)',
    why: 'a return needs far less',
    todo: 'copy the return into a new workbook and send it again',
  },
  'inflated-too-large': {
    what: 'The workbook is too large once unpacked (limit {limit} bytes)',
    why: 'a return needs far less',
    todo: 'copy the return into a new workbook and send it again',
  },
  'zip-bomb': {
    what: 'Unusual compression ratio ({part}); reading was stopped',
    why: 'a tiny file unpacks to something huge, which may be malicious',
    todo: 'ask the sender where the file comes from and do not open it',
  },
  truncated: {
    what: 'The file is incomplete',
    why: 'its end is missing; a download or copy was probably interrupted',
    todo: 'send it again',
  },
  'damaged-zip': {
    what: 'The file is damaged',
    why: 'its packed structure cannot be followed',
    todo: 'try to open and repair it in Excel or WPS, save it as .xlsx and send it again',
  },
  'damaged-part': {
    what: 'Part {part} of the workbook is damaged',
    why: 'its content does not follow the workbook format',
    todo: 'try to open and repair it in Excel or WPS, save it as .xlsx and send it again',
  },
  'missing-part': {
    what: 'Part {part} of the workbook is missing',
    why: 'without it the sheets cannot be read',
    todo: 'try to open and repair it in Excel or WPS, save it as .xlsx and send it again',
  },
  doctype: {
    what: 'Part {part} of the workbook has a DOCTYPE declaration',
    why: 'ordinary workbooks have none, and it can be used to attack readers',
    todo: 'ask the sender where the file comes from; if all is well, save it as .xlsx and send it again',
  },
  'xml-too-deep': {
    what: 'Part {part} of the workbook is nested too deeply (limit {limit} levels)',
    why: 'ordinary workbooks are not',
    todo: 'copy the return into a new workbook and send it again',
  },
  'too-many-cells': {
    what: 'The workbook has too many cells (limit {limit})',
    why: 'a return needs far fewer',
    todo: 'keep the return only and send it again',
  },
  'string-too-long': {
    what: 'A cell holds too much text (limit {limit} characters)',
    why: 'it is beyond what a spreadsheet allows',
    todo: 'shorten the text and send it again',
  },
  'address-out-of-range': {
    what: 'A cell lies outside the sheet ({part})',
    why: 'its row or column cannot exist; a faulty program wrote the file',
    todo: 'copy the return into a new workbook and send it again',
  },
  'unsupported-compression': {
    what: 'The compression method is not supported ({part})',
    why: 'workbooks use the ordinary one',
    todo: 'open it in Excel or WPS, save it as .xlsx and send it again',
  },
  'unsupported-encoding': {
    what: 'The text encoding is not supported',
    why: 'only UTF-8, UTF-16 and GB18030 are read',
    todo: 'save it as .xlsx, or as a .csv in UTF-8',
  },
  'unreadable-file': {
    what: 'The file cannot be opened',
    why: 'there is no permission, it is in use, or it no longer exists',
    todo: 'check the permissions, close the program that uses it and try again',
  },
  'changing-file': {
    what: 'The file is still changing',
    why: 'it may still be copied or downloaded',
    todo: 'wait until that is done and try again',
  },
  timeout: {
    what: 'Reading took too long and was stopped',
    why: 'the file is too complicated, or something is wrong with it',
    todo: 'copy the return into a new workbook and send it again',
  },
  'out-of-memory': {
    what: 'Reading the file took too much memory and was stopped',
    why: 'the file is too complicated, or something is wrong with it',
    todo: 'copy the return into a new workbook and send it again',
  },
  'reader-crashed': {
    what: 'The reader failed on this file, which was passed over',
    why: 'its content met a fault of the reader; the other files are not affected',
    todo: 'save it as .xlsx and try again; if it stays so, hand the file to support',
  },
  cancelled: {
    what: 'Reading was cancelled',
    why: 'the run was stopped',
    todo: 'run it again when needed',
  },
};
