import { hostFailure, type HostFailure } from '../../core/host/host-failure';
import type { TableChoice, TableReader, TableValue } from '../../core/host/table-source';
import type { CellRange } from '../../core/model/grid';
import { rangeText } from '../../core/model/range-text';
import { NothingGiven } from './ask-cells';
import { BLOCK_CELLS } from './block-plan';
import { failureOf } from './failure-of';
import { parseRange } from './range-address';

/** Bytes of an answer aimed at, well below a megabyte, and cells at most, so that taking them in stays short. */
const ANSWER_BYTES = 500_000;
const MOST_CELLS = 20_000;
/** Bytes of a number or a blank in an answer, about; and of a character of a text at most. */
const VALUE_BYTES = 12;
const CHARACTER_BYTES = 3;
/** Readings begun anew because cells were changed meanwhile. */
const ATTEMPTS = 3;

function bytesOf(values: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of values) {
    for (const value of row) bytes += VALUE_BYTES + (typeof value === 'string' ? value.length * CHARACTER_BYTES : 0);
  }
  return bytes;
}

/** A cell that Excel gives as '' is blank, or a formula's empty text: no value either way. */
const valueOf = (given: unknown): TableValue => (given === '' ? null : (given as TableValue));

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: CellRange,
): Promise<readonly (readonly unknown[])[]> {
  const asked = sheet.getRange(rangeText(range));
  asked.load('values');
  await context.sync();
  if (!Array.isArray(asked.values)) throw new NothingGiven();
  return asked.values as readonly (readonly unknown[])[];
}

/** Reads the rows once, in requests as large as their texts allow. @returns false as soon as `stop` says so */
async function readOnce(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellRange,
  reader: TableReader,
  stop: () => boolean,
): Promise<boolean> {
  const columns = area.right - area.left + 1;
  let rows = Math.max(1, Math.floor(BLOCK_CELLS / columns));
  for (let top = area.top; top <= area.bottom;) {
    if (stop()) return false;
    const bottom = Math.min(area.bottom, top + rows - 1);
    let values: readonly (readonly unknown[])[];
    try {
      // a sync a block, since one answer must stay below the host's limit
      values = await readRows(context, sheet, { ...area, top, bottom });
    } catch (error) {
      if (rows === 1 || failureOf(error).code !== 'too-large') throw error;
      rows = Math.floor(rows / 2);
      continue;
    }
    reader.part({ row: top + 1, values: values.map((row) => row.map(valueOf)) });
    const fitting = Math.floor(((bottom - top + 1) * ANSWER_BYTES) / bytesOf(values));
    rows = Math.max(1, Math.min(2 * rows, fitting, Math.floor(MOST_CELLS / columns)));
    top = bottom + 1;
  }
  return !stop();
}

/**
 * Reads a table in parts. A cell of its sheet that is changed meanwhile would leave rows of before and after side by
 * side: all is read anew then, and given up (`busy`) when changes do not end.
 */
export async function readTable(
  context: Excel.RequestContext,
  choice: TableChoice,
  reader: TableReader,
): Promise<HostFailure | null> {
  const area = parseRange(choice.address);
  if (!area) return hostFailure('gone', { at: { sheet: choice.sheet } });
  const sheet = context.workbook.worksheets.getItem(choice.sheet);
  let changed = false;
  const watch = sheet.onChanged.add(() => {
    changed = true;
    return Promise.resolve();
  });
  await context.sync();
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      changed = false;
      reader.begin();
      const done = await readOnce(context, sheet, area, reader, () => changed || reader.cancel.cancelled);
      if (done || reader.cancel.cancelled) return null;
    }
    return hostFailure('busy', { at: { sheet: choice.sheet } });
  } finally {
    watch.remove();
    await watch.context.sync();
  }
}
