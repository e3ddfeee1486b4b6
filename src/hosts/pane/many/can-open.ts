import type { ManyRow } from './desk/many-snapshot';

/** Whether there is a return behind a row that can be looked at; of others the row itself says why not. */
export function canOpen({ path, status }: ManyRow): boolean {
  return path !== null && status !== 'refused' && status !== 'skipped' && status !== 'missing';
}
