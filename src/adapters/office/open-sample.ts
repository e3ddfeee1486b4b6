import type { HostAnswer } from '../../core/host/workbook-host';
import { failureOf } from './failure-of';

/**
 * Opens a copy of a workbook in a new window (a new tab on the web); the pane there begins anew.
 * @param base64 of an .xlsx
 */
export async function openCopy(base64: string): Promise<HostAnswer> {
  try {
    await Excel.createWorkbook(base64);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}
