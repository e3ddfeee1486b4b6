import { localTime as timeOf } from '../../locales/local-time';

/** The time of this computer, for a receipt. @example '2013-10-08 09:30' */
export function localTime(): string {
  return timeOf(new Date());
}
