/** Why a file of a folder was passed over, by the reason that the folder gives. */
export const skippedWhy = {
  'lock-file': 'a lock file of an open workbook (~$)',
  hidden: 'a hidden file or folder of the system',
  'not-a-return': 'not a spreadsheet file',
  'other-archive': 'this kind of archive is not supported: unpack it, or use .zip',
  'nested-zip': 'an archive inside an archive: unpack it',
  'symlink-outside': 'a link that leads out of the folder',
  'not-a-file': 'not a regular file',
  'same-file': 'the same file was listed before',
  empty: 'nothing inside',
  'too-deep': 'folders nested too deeply',
  'too-many-files': 'too many files',
  register: 'the register',
  other: '{reason}',
};
