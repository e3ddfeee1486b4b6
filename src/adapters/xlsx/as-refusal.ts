import { RefusalError } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';

/** Any failure inside the reader as a value. An allocation that the host denies is told apart from a fault of ours. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  const detail = error instanceof Error ? error.message : String(error);
  const code =
    error instanceof RangeError && /alloc|array (buffer|length)|string length/i.test(detail)
      ? 'out-of-memory'
      : 'reader-crashed';
  return { kind: 'refusal', code, detail };
}
