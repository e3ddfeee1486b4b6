import { RefusalError } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';

/** The edge of a reader: what it returns, or the refusal that it threw. Any other error is a defect and goes on. */
export async function refusalOr<T>(read: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}
