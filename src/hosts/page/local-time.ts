import { localTime as written } from '../../locales/local-time';

/** The time of this computer, for a receipt. */
export function localTime(): string {
  return written(new Date());
}
