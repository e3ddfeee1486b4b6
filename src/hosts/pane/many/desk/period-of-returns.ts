import { formatPeriod, parsePeriod, type Period } from '../../../../core/model/period';
import type { FileOutcome } from '../../../batch/file-outcome';
import type { ReceivedFile } from './received-file';

/** Files asked at a time, and how often, before a person is asked. */
export const ASKED_AT_ONCE = 12;
export const MOST_ASKED = 48;

/** The month that most returns state, of two as frequent the later; null where none states any. */
export function statedMost(outcomes: readonly FileOutcome[]): Period | null {
  const times = new Map<string, number>();
  for (const { record } of outcomes.flatMap(({ returns }) => returns)) {
    if (record.period === null) continue;
    const month = formatPeriod(record.period);
    times.set(month, (times.get(month) ?? 0) + 1);
  }
  const [most] = [...times].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1));
  return most ? parsePeriod(most[0]) : null;
}

/** Some files spread evenly over those given: the first folder alone may be last month's. */
export function spread(files: readonly ReceivedFile[], count: number): ReceivedFile[] {
  if (files.length <= count) return [...files];
  return Array.from({ length: count }, (_, at) => files[Math.floor((at * files.length) / count)]!);
}
