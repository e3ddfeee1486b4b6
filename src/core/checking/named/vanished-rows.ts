import type { CellRef } from '../../model/cell';
import type { Filing } from '../../model/filing';
import type { Place } from '../place';
import { tableSource } from '../layout';
import { rowKey } from '../row-key';
import { MOST_ROWS } from './group-places';
import { HOLDS, undecidedBy, type NamedFailure, type ReturnCheck } from './named-check';

/** Column whose value a row keeps for the rest of the year. */
const CUMULATIVE = 'ytd';

/** Where the missing row should stand: the rows that are there, else the last item of the form that was found. */
function cellsOfColumn({ groups, form, table }: Filing, group: string, column: number): readonly CellRef[] {
  const rows = (groups.get(group) ?? []).slice(0, MOST_ROWS);
  const cells = rows.flatMap((row) => row.readings[column]?.at ?? row.codeAt ?? []);
  for (let item = form.items.length - 1; cells.length === 0 && item >= 0; item--) {
    const { at } = table.reading(item, column);
    if (at) cells.push(at);
  }
  return cells;
}

/** A row of a group with a cumulative last month still has a row this month; told row by row. From March on. */
export const vanishedRows: ReturnCheck = {
  name: 'vanished-rows',
  on: 'return',
  run({ frame, form, filing }) {
    if (frame.period === null) return undecidedBy('month');
    if (frame.period.month < 3) return HOLDS;
    const before = frame.received[tableSource(form, 'previous')];
    const column = form.columnNames.get(CUMULATIVE);
    if (!before || column === undefined) return undecidedBy('previous');
    const failures: NamedFailure[] = [];
    form.form.groups.forEach((group, index) => {
      const kept = new Set((filing.groups.get(group.id) ?? []).map(rowKey));
      const cells = cellsOfColumn(filing, group.id, column);
      before.groupRows(index).forEach((row, at) => {
        const value = row.values[column]!;
        if (!(value !== 0 && !Number.isNaN(value)) || kept.has(rowKey(row))) return;
        const place: Place = { form, when: 'previous', item: index, row: at, column };
        failures.push({
          places: [place],
          cells,
          facts: { group: group.name.zh, groupId: group.id, row: `${row.code} ${row.name}`.trim() },
        });
      });
    });
    return failures.length === 0 ? HOLDS : { state: 'fails', failures };
  },
};
