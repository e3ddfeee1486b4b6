import type { CellMark } from '../../../core/host/workbook-host';
import { RULE_CLASSES } from '../../../core/model/rule';
import type { FindingEntry } from './finding-groups';
import { isOpen } from './what-is-left';

/** Cells of one finding that are marked: the ones most likely wrong. */
const CELLS = 6;
/** Cells marked in a workbook. */
const MARKS = 1000;

/** Marks for what still needs a person; a cell with several findings has the heaviest. */
export function marksOf(entries: readonly FindingEntry[]): readonly CellMark[] {
  const heaviestFirst = RULE_CLASSES.flatMap((one) => entries.filter(({ finding }) => finding.class === one));
  const marks = new Map<string, CellMark>();
  for (const entry of heaviestFirst) {
    if (entry.finding.class === 'verify' && !isOpen(entry)) continue;
    for (const at of entry.finding.cells.slice(0, CELLS)) {
      const key = `${String(at.row)} ${String(at.column)} ${at.sheet}`;
      if (!marks.has(key) && marks.size < MARKS) marks.set(key, { at, class: entry.finding.class });
    }
  }
  return [...marks.values()];
}
