import type { WorkbookHost } from '../../core/host/workbook-host';
import { isRefusal } from '../../core/model/refusal';

/** A received file to look at beside the open workbook: nothing of it can be written or corrected from here. */
export async function openReceived(file: File): Promise<WorkbookHost> {
  const [{ openFile }, { FileWorkbook }, { UnreadHost }] = await Promise.all([
    import(/* webpackChunkName: "received" */ '../page/open-file'),
    import(/* webpackChunkName: "received" */ '../page/file-host'),
    import(/* webpackChunkName: "received" */ '../page/unread-host'),
  ]);
  const { name, book } = await openFile(file, file.name);
  return isRefusal(book)
    ? new UnreadHost(name, book)
    : new FileWorkbook({ name, book, ownSheets: new Set(), correct: false, forReading: true });
}
