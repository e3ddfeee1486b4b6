import { LedgerFailure, type LedgerProblem, type LedgerProblemCode } from '../../core/model/ledger';

type Facts = LedgerProblem['facts'];

export const problem = (code: LedgerProblemCode, path: string, facts: Facts = {}): LedgerProblem => ({
  code,
  path,
  facts,
});

export const failure = (code: LedgerProblemCode, path: string, facts: Facts = {}): LedgerFailure =>
  new LedgerFailure(problem(code, path, facts));

/** What the database and the system say, in the order in which they are tried. */
const SAYINGS: readonly (readonly [RegExp, LedgerProblemCode])[] = [
  [/Could not set lock on file|being used by another process/i, 'ledger-locked'],
  [/we can only read versions between|storage version .{0,80}newer|newer version of DuckDB/is, 'ledger-newer'],
  [/not a valid DuckDB database file/, 'ledger-not-a-ledger'],
  [
    /No space left on device|File too large|ENOSPC|EFBIG|EDQUOT|Disk quota exceeded|not enough space|max_temp_directory_size/i,
    'ledger-full',
  ],
  [/Out of Memory Error/i, 'ledger-out-of-memory'],
  [/Permission denied|EACCES|EPERM|EROFS|Read-only file system|Access is denied/i, 'ledger-no-permission'],
  [/in read-only mode: database does not exist|No such file or directory|ENOENT/i, 'ledger-missing'],
  [/attached in read-only mode/, 'ledger-read-only'],
  [
    /Corrupt database file|Could not read enough bytes|Serialization Error|Failure while replaying WAL|Failed to load metadata/i,
    'ledger-damaged',
  ],
];

/** Longest part of a foreign message that is passed on. */
const MESSAGE = 300;

/** What went wrong, as a code. `Conflicting lock is held in /usr/bin/node (PID 4711)` names the program and the process. */
export function problemOf(error: unknown, path: string): LedgerProblem {
  if (error instanceof LedgerFailure) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  const code = SAYINGS.find(([saying]) => saying.test(message))?.[1] ?? 'ledger-failed';
  if (code !== 'ledger-locked') return problem(code, path, { message: message.slice(0, MESSAGE) });
  const holder = /lock is held in (.+?) \(PID (\d+)\)/.exec(message);
  return problem(code, path, holder ? { program: holder[1]!, pid: Number(holder[2]) } : {});
}

/** Runs `work`; whatever it throws comes out as a `LedgerFailure`. */
export async function coded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new LedgerFailure(problemOf(error, path));
  }
}
