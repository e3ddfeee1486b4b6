import type { LedgerWords } from './ledger-words-zh';

/** What is wrong with a ledger, why, and what to do. */
export const problems: LedgerWords['problems'] = {
  'ledger-locked': {
    what: 'the ledger is in use',
    why: 'another program has it open ({program} {pid})',
    todo: 'try again when it has finished; one program at a time may write to a ledger',
  },
  'ledger-on-share': {
    what: 'the ledger lies on a shared or network folder ({fileSystem})',
    why: 'locks may not hold there, and two writers at once may damage it',
    todo: 'keep it on a disk of this machine, and put backups on the share with shenbao ledger backup',
  },
  'ledger-missing': {
    what: 'there is no such ledger',
    why: 'the path may be wrong, a folder may be missing, or it was not made yet',
    todo: 'see to the path; to make a new one, use shenbao accept or shenbao ledger register with --create',
  },
  'ledger-not-a-ledger': {
    what: 'the file is no ledger',
    why: 'it was not made by Shenbao',
    todo: 'see to the path; the file was not touched',
  },
  'ledger-newer': {
    what: 'the ledger was made by a later version ({version}; this one knows {known})',
    why: 'an older program cannot be sure to understand it',
    todo: 'update Shenbao; the file was not touched',
  },
  'ledger-damaged': {
    what: 'the ledger is damaged',
    why: 'its content cannot be read: a bad disk, or another program wrote into it',
    todo: 'keep the file, and restore the latest backup with shenbao ledger restore',
  },
  'ledger-full': {
    what: 'the disk is full; nothing was written',
    why: 'the ledger is as it was',
    todo: 'make room and try again',
  },
  'ledger-out-of-memory': {
    what: 'not enough memory; nothing was written',
    why: 'too much at once',
    todo: 'close other programs, or do it in parts',
  },
  'ledger-no-permission': {
    what: 'no permission for the ledger',
    why: 'the file or its folder may not be written by this user',
    todo: 'choose another place, or ask for permission',
  },
  'ledger-target-exists': {
    what: 'the target is there already; nothing was written',
    why: 'backups and exports never write over anything',
    todo: 'choose another name',
  },
  'ledger-not-empty': {
    what: 'the ledger has content; nothing was imported',
    why: 'an import fills an empty ledger only',
    todo: 'import into a new one',
  },
  'ledger-would-lose': {
    what: 'nothing was restored',
    why: 'the ledger is newer than the backup, or is another one: returns taken in since would be lost',
    todo: 'add --even-if-newer to use the backup all the same; what stands there is kept beside it',
  },
  'ledger-bad-tables': {
    what: 'the tables do not fit a ledger: {table}.{column}',
    why: '{why}',
    todo: 'use what shenbao ledger export wrote, with its names of tables and columns',
  },
  'ledger-too-large': {
    what: 'too much at once: {count}, at most {limit}',
    why: 'there is a limit to what is taken at once',
    todo: 'do it in parts',
  },
  'ledger-bad-text': {
    what: 'a text cannot be kept; nothing was written: {field}',
    why: '{why, select, text-too-long{it has {length} characters, at most {limit} are kept} other{it has characters that cannot be kept (NUL, or half an emoji)}}',
    todo: 'shorten it or type it again',
  },
  'ledger-read-only': {
    what: 'the ledger is open for reading only',
    why: 'the file or its folder is read-only',
    todo: 'move it where it can be written',
  },
  'ledger-closed': { what: 'the ledger is closed already', why: 'it was used after that', todo: 'try again' },
  'ledger-failed': {
    what: 'the ledger failed',
    why: 'the database says: {message}',
    todo: 'try again; if it stays so, give this text to support',
  },
};
