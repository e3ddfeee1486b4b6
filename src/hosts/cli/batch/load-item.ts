import type { Refusal } from '../../../core/model/refusal';
import { loadFile } from '../load-file';
import type { ReceivedItem } from './file-outcome';

/** The bytes of a received item. */
export function loadItem(item: ReceivedItem): Promise<Uint8Array | Refusal> {
  return loadFile(item.file);
}
