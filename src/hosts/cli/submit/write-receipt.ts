import { changedCopy } from '../../../adapters/changed-copy/changed-copy';
import { nodeInflate } from '../../../adapters/ooxml/inflate.node';
import { nodeDeflate } from '../../../adapters/ooxml/patch/deflate.node';
import type { Patched } from '../../../adapters/ooxml/patch/patch-spec';
import type { SheetChanges } from '../../../core/host/sheet-changes';
import type { Refusal } from '../../../core/model/refusal';

/**
 * A copy of the workbook with these cells of one of our own sheets; the sheet is added where it is missing. Every other
 * part keeps its bytes.
 */
export function writeReceipt(bytes: Uint8Array, changes: SheetChanges): Patched | Refusal {
  return changedCopy(bytes, [changes], [], { inflate: nodeInflate, deflate: nodeDeflate });
}
