import type { CellRef } from '../model/cell';
import type { GroupRow, Reading } from '../model/filing';
import { ReadingState } from '../model/filing';
import type { WorkbookGrid } from '../model/grid';
import { CellReader } from './cell-reader';
import { FilledTable } from './filled-table';
import { foldText } from './fold-text';
import type { ColumnPlan } from './locate-columns';
import { ColumnRole, locateColumns } from './locate-columns';
import type { LocatedRows } from './locate-rows';
import { locateRows } from './locate-rows';
import type { OddityList } from './oddity-list';
import { reportColumns, reportHidden, reportMerged } from './report-layout';
import type { SheetScan } from './scan-sheet';
import type { RowSketch } from './sketch-rows';
import type { TableArea } from './table-area';
import { unitNamed } from './unit-text';

/** Everything read from one table. */
export interface TableRead {
  readonly table: FilledTable;
  readonly groups: ReadonlyMap<string, readonly GroupRow[]>;
  readonly plan: ColumnPlan;
  readonly rows: LocatedRows;
}

/** Reads the fixed rows and the row groups of one table; what is odd goes to the list. */
export function readTable(book: WorkbookGrid, scan: SheetScan, area: TableArea, oddities: OddityList): TableRead {
  const plan = locateColumns(scan, area);
  reportColumns(scan, area, plan, oddities);
  const rows = locateRows(scan, area, plan, oddities);
  const reader = new CellReader(book, scan.sheet, oddities);
  const table = FilledTable.empty(scan.sheet.name, area.form.units, plan.values.length);
  table.columns.set(plan.values);
  rows.items.forEach((sketch, item) => {
    if (sketch) readItem(scan, area, plan, sketch, item, reader, table, oddities);
  });
  const groups = readGroups(scan, area, plan, rows, reader);
  reportHidden(scan, plan, rows, oddities);
  reportMerged(scan, plan, rows, oddities);
  return { table, groups, plan, rows };
}

function readItem(
  scan: SheetScan,
  area: TableArea,
  plan: ColumnPlan,
  sketch: RowSketch,
  item: number,
  reader: CellReader,
  table: FilledTable,
  oddities: OddityList,
): void {
  const { unit, decimals, name } = area.form.form.items[item]!;
  table.rows[item] = sketch.row;
  reportUnit(scan, sketch, unit, name.zh, oddities);
  const first = item * plan.values.length - ColumnRole.value;
  for (let cell = sketch.start; cell < sketch.end; cell++) {
    const role = plan.roles[scan.sheet.columns[cell]! - area.left];
    if (role === undefined || role < ColumnRole.value) continue;
    reader.read(cell, unit, decimals);
    const slot = first + role;
    table.values[slot] = reader.value;
    table.states[slot] = reader.state;
    if (reader.raw !== null) table.notes.raws.set(slot, reader.raw);
    if (reader.why !== null) table.notes.whys.set(slot, reader.why);
  }
}

/** The unit printed beside an item is compared with the form's; the value is read as the form's unit all the same. */
function reportUnit(scan: SheetScan, sketch: RowSketch, unit: string, item: string, oddities: OddityList): void {
  const facts = sketch.unitCell < 0 ? null : scan.facts[sketch.unitCell];
  if (!facts || facts.unit === unit) return;
  const printed = foldText(facts.text);
  if (printed === '' || printed === '-' || (facts.unit ?? printed) === (unitNamed(foldText(unit)) ?? foldText(unit)))
    return;
  const at = { sheet: scan.sheet.name, row: sketch.row, column: scan.sheet.columns[sketch.unitCell]! };
  oddities.add('unit.item-differs', [at], { item, found: facts.text.trim(), expected: unit });
}

function readGroups(
  scan: SheetScan,
  area: TableArea,
  plan: ColumnPlan,
  rows: LocatedRows,
  reader: CellReader,
): ReadonlyMap<string, readonly GroupRow[]> {
  const definitions = area.form.form.groups;
  const groups = new Map<string, GroupRow[]>(definitions.map((group) => [group.id, []]));
  const width = plan.values.length;
  for (const { sketch, decision } of rows.groups) {
    const definition = definitions[decision.group]!;
    const values = new Float64Array(width).fill(NaN);
    const readings: Reading[] = [];
    for (let i = 0; i < width; i++) {
      const column = plan.values[i]!;
      readings.push({ state: 'missing', at: column < 0 ? null : { sheet: scan.sheet.name, row: sketch.row, column } });
    }
    for (let cell = sketch.start; cell < sketch.end; cell++) {
      const column = scan.sheet.columns[cell]!;
      const role = plan.roles[column - area.left];
      if (role === undefined || role < ColumnRole.value) continue;
      reader.read(cell, decision.unit, definition.decimals);
      values[role - ColumnRole.value] = reader.value;
      const at: CellRef = { sheet: scan.sheet.name, row: sketch.row, column };
      readings[role - ColumnRole.value] = readingOf(reader, decision.unit, at);
    }
    const { code, name, unit } = decision;
    const codeAt =
      plan.codeColumn < 0 ? {} : { codeAt: { sheet: scan.sheet.name, row: sketch.row, column: plan.codeColumn } };
    groups.get(definition.id)!.push({ code, name, unit, ...codeAt, values, readings });
  }
  return groups;
}

function readingOf(reader: CellReader, unit: string, at: CellRef): Reading {
  if (reader.state === ReadingState.number) {
    return { state: 'number', value: reader.value, unit, at, raw: reader.raw ?? String(reader.value) };
  }
  if (reader.state === ReadingState.missing) return { state: 'missing', at };
  return { state: 'unreadable', raw: reader.raw ?? '', why: reader.why ?? 'text', at };
}
