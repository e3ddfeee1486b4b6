import { refuse, RefusalError } from '../../../core/model/refusal';
import type { Refusal } from '../../../core/model/refusal';
import { withLimits } from '../limits';
import { deflateFflate } from '../write-deflate';
import { CONTENT_TYPES, extensionOf } from './content-types';
import { mergePatches } from './merge-patches';
import { PackageEdit } from './package-edit';
import { patchSheet } from './patch-sheet';
import type { Patched, PatchSource, PatchTools } from './patch-spec';
import { Patching } from './patching';

const MB = 1024 * 1024;
/** Parts that are edited are held as text: far more than a return has, and memory stays bounded. */
const PATCH_LIMITS = { entryBytes: 96 * MB, totalBytes: 256 * MB };

function patch(bytes: Uint8Array, source: PatchSource, tools: PatchTools): Patched {
  const limits = withLimits({ ...PATCH_LIMITS, ...tools.limits });
  const parts = new PackageEdit(bytes, tools.inflate, limits);
  const patching = new Patching(parts);
  const { book } = patching;
  const worksheets = book.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);
  const spec = typeof source === 'function' ? source(new Set(worksheets)) : source;
  const extension = extensionOf(parts.text(CONTENT_TYPES), book.part);
  for (const [name, patches] of mergePatches(spec.cells)) {
    const sheet = book.sheets.find((listed) => listed.name === name);
    if (!sheet?.part) return refuse('missing-part', { part: book.part, detail: `sheet ${name}` });
    patchSheet(patching, sheet.part, patches, spec.author);
  }
  const added = (spec.sheets ?? []).map((sheet) => patching.addSheet(sheet));
  if (spec.cells.some(({ cached }) => cached === null)) patching.askToCalculate();
  patching.finish();
  return { bytes: parts.finish(tools.deflate ?? deflateFflate), extension, sheets: added };
}

/**
 * A copy of a received .xlsx or .xlsm with some cells marked, commented or given other values, and sheets added
 * (performance.md §4). Only the parts concerned are edited, as text, so that markup we do not know survives; every
 * other entry keeps its compressed bytes, its names and its times. Formulas are not computed here: they show what they
 * showed, or what the caller says.
 * Never throws for bad input: a workbook that cannot be patched gives a `Refusal` with the part and the facts.
 * @throws RangeError for a number no workbook can hold
 */
export function writePatched(bytes: Uint8Array, source: PatchSource, tools: PatchTools): Patched | Refusal {
  try {
    return patch(bytes, source, tools);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}
