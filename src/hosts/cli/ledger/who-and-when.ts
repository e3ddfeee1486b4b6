import { userInfo } from 'node:os';
import type { LedgerAct } from '../../../core/model/ledger';
import type { CliIo } from '../frame/cli-io';

/** A moment as ISO 8601 with the offset of this machine, to the millisecond. @example '2013-10-08T09:30:00.000+08:00' */
export function isoWithOffset(moment: Date): string {
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The ISO day of a moment by the clock of this machine. */
export function isoDayOf(moment: Date): string {
  return isoWithOffset(moment).slice(0, 10);
}

/** The name of the login: as the environment has it, else (a service, a scheduled task) as the system knows it. */
function loginOf(env: CliIo['env']): string {
  const named = [env['USERNAME'], env['USER'], env['LOGNAME']].find((name) => name !== undefined && name !== '');
  if (named !== undefined) return named;
  try {
    return userInfo().username;
  } catch {
    return ''; // a user without an entry
  }
}

/** Who acts and when: `--by`, else the name of the login. */
export function actOf(options: { readonly by?: string; readonly why?: string }, { env }: CliIo): LedgerAct {
  return { by: options.by ?? loginOf(env), at: isoWithOffset(new Date()), why: options.why ?? null };
}
