import { archiveItems, isWorkbook } from '../../../adapters/folder/archive-items';
import { FOLDER_LIMITS } from '../../../adapters/folder/archive-limits';
import { archiveOf } from '../../../adapters/folder/archive-of';
import { sliceOf } from '../../../adapters/folder/entry-slice';
import { isRefusal } from '../../../core/model/refusal';
import { itemBytes } from './item-bytes';
import type { ManyItem, ZipListed } from './many-messages';

/** What stands in a received zip, the same as the command line lists it; the zip itself is let go of. Never throws. */
export async function listZip(item: ManyItem, now: number): Promise<ZipListed> {
  const bytes = await itemBytes(item, FOLDER_LIMITS.archive.fileBytes, now);
  const archive = isRefusal(bytes) ? bytes : archiveOf(bytes, FOLDER_LIMITS);
  if (isRefusal(archive)) return archive;
  if (isWorkbook(archive)) return { kind: 'workbook' };
  const entries = archiveItems(archive).map(({ label, entry, skipped }) => ({ label, slice: sliceOf(entry), skipped }));
  return { kind: 'zip', entries };
}
