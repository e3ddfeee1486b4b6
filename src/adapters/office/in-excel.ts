import type { HostFailure } from '../../core/host/host-failure';
import { failureOf } from './failure-of';

/** One batch of work in Excel; what goes wrong there comes back as a value. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  at?: HostFailure['at'],
): Promise<T | HostFailure> {
  try {
    return await Excel.run(work);
  } catch (error) {
    return failureOf(error, at);
  }
}
