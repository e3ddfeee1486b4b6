import { groupSource, tableSource, WHENS, type Layout } from '../layout';
import type { ReturnFrame } from '../return-frame';
import { rowKey } from '../row-key';

/** Which values differ between two frames of one return. */
export interface FrameChanges {
  readonly cells: ReadonlySet<string>;
  readonly groupColumns: ReadonlySet<string>;
  /** values of single rows: source of the group, row, column */
  readonly rowCells: ReadonlySet<string>;
  readonly scalars: ReadonlySet<number>;
}

export const cellKey = (source: number, slot: number): string => `${String(source)} ${String(slot)}`;
export const rowCellKey = (source: number, row: number, column: number): string =>
  `${String(source)} ${String(row)} ${String(column)}`;

/** Indices at which two arrays of one length differ; NaN equals NaN. */
function differing(before: Float64Array, after: Float64Array): number[] {
  const at: number[] = [];
  for (let i = 0; i < after.length; i++) if (!Object.is(before[i], after[i])) at.push(i);
  return at;
}

/** Whether both frames have the same forms, with the same rows in the same order. */
function sameShape(before: ReturnFrame, after: ReturnFrame, layout: Layout): boolean {
  const { period: then } = before;
  const { period: now } = after;
  if (then?.year !== now?.year || then?.month !== now?.month) return false;
  return layout.forms.every((form) =>
    WHENS.every((when) => {
      const source = tableSource(form, when);
      const [old, fresh] = [before.received[source] ?? null, after.received[source] ?? null];
      if (!old || !fresh) return old === fresh;
      return form.form.groups.every((_, group) => {
        const rows = fresh.groupRows(group);
        const known = old.groupRows(group);
        return rows.length === known.length && rows.every((row, i) => rowKey(row) === rowKey(known[i]!));
      });
    }),
  );
}

/**
 * What changed from one frame to the next. Frames are compared value by value, so that nothing depends on what a host
 * says was edited. @returns null where forms, rows or the period differ: then everything is judged again
 */
export function changesBetween(before: ReturnFrame, after: ReturnFrame, layout: Layout): FrameChanges | null {
  if (!sameShape(before, after, layout)) return null;
  const cells = new Set<string>();
  const groupColumns = new Set<string>();
  const rowCells = new Set<string>();
  const compareRows = (source: number): void => {
    (after.rowValues[source] ?? []).forEach((values, row) => {
      for (const column of differing(before.rowValues[source]![row]!, values)) {
        rowCells.add(rowCellKey(source, row, column));
        groupColumns.add(cellKey(source, column));
      }
    });
  };
  for (const form of layout.forms) {
    for (const when of WHENS) {
      const source = tableSource(form, when);
      const [old, fresh] = [before.tables[source], after.tables[source]];
      if (!old || !fresh) continue;
      for (const slot of differing(old, fresh)) cells.add(cellKey(source, slot));
      form.form.groups.forEach((_, group) => compareRows(groupSource(form, group, when)));
    }
  }
  return { cells, groupColumns, rowCells, scalars: new Set(differing(before.scalars, after.scalars)) };
}
