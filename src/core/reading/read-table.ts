import type { CellRef } from '../model/cell';
import type { GroupRow, Reading } from '../model/filing';
import { ReadingState } from '../model/filing';
import type { FormColumn, FormDefinition, FormItem, ValueKind } from '../model/form';
import { groupMeasure, isFilledIn, valueKindOf } from '../model/form';
import type { WorkbookGrid } from '../model/grid';
import { CellReader } from './cell-reader';
import { FilledTable } from './filled-table';
import { foldText } from './fold-text';
import type { ColumnPlan } from './locate-columns';
import { ColumnRole, locateColumns } from './locate-columns';
import type { PlacedRow, PlacedRows } from './locate-rows';
import { locateRows, reportMissing } from './locate-rows';
import type { OddityList } from './oddity-list';
import { reportColumns, reportHidden, reportMerged } from './report-layout';
import type { SheetScan } from './scan-sheet';
import type { RowSketch } from './sketch-rows';
import type { TableArea } from './table-area';
import { unitNamed } from './unit-text';

/** Everything read from the tables of one return. */
export interface TableRead {
  readonly table: FilledTable;
  readonly groups: ReadonlyMap<string, readonly GroupRow[]>;
  readonly plans: readonly ColumnPlan[];
}

/**
 * Reads the fixed rows and the row groups of one return; what is odd goes to the list.
 * @param areas the table of the form, or the blocks it is printed in
 */
export function readTable(
  book: WorkbookGrid,
  scan: SheetScan,
  areas: readonly TableArea[],
  oddities: OddityList,
): TableRead {
  const main = areas[0]!;
  const { form, units } = main.form;
  const rows: PlacedRows = { items: form.items.map(() => null), groups: [] };
  const plans = areas.map((area) => {
    const plan = locateColumns(scan, area);
    reportColumns(scan, area, plan, oddities);
    locateRows(scan, area, plan, rows, oddities);
    return plan;
  });
  reportMissing(scan, main, rows.items, oddities);
  const reader = new CellReader(book, scan.sheet, oddities);
  const table = FilledTable.empty(scan.sheet.name, units, form.columns.length);
  rows.items.forEach((row, i) => {
    if (!row) return;
    reportUnit(scan, row.sketch, form.items[i]!, oddities);
    readItem(scan, row, i, form.items[i]!, form.columns, reader, table);
  });
  const groups = readGroups(scan, form, rows, reader);
  for (const plan of plans) {
    reportHidden(scan, plan, rows, oddities);
    reportMerged(scan, plan, rows, oddities);
  }
  return { table, groups, plans };
}

function readItem(
  scan: SheetScan,
  { sketch, plan }: PlacedRow,
  index: number,
  item: FormItem,
  columns: readonly FormColumn[],
  reader: CellReader,
  table: FilledTable,
): void {
  const first = index * plan.values.length;
  for (let i = 0; i < plan.values.length; i++) {
    table.rows[first + i] = sketch.row;
    table.columns[first + i] = plan.values[i]!;
  }
  for (let cell = sketch.start; cell < sketch.end; cell++) {
    const role = plan.roles[scan.sheet.columns[cell]! - plan.left];
    if (role === undefined || role < ColumnRole.value) continue;
    const column = role - ColumnRole.value;
    // the form itself prints a dash where the item is not asked for
    if (!isFilledIn(item, columns[column]!) && /^[-—－\s]*$/.test(scan.facts[cell]?.text ?? ' 0')) continue;
    if (item.kind === undefined && columns[column]!.kind === undefined) {
      reader.read(cell, item.unit, item.decimals);
    } else readAnswer(reader, cell, item, columns[column]!, item);
    const slot = first + column;
    table.values[slot] = reader.value;
    table.states[slot] = reader.state;
    if (reader.raw !== null) table.notes.raws.set(slot, reader.raw);
    if (reader.why !== null) table.notes.whys.set(slot, reader.why);
  }
}

/** Reads a cell as what its item, or the column of its group, asks for. @returns that kind */
function readAnswer(
  reader: CellReader,
  cell: number,
  item: FormItem | null,
  column: FormColumn,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): ValueKind {
  const { kind, choices } = valueKindOf(item, column);
  if (kind === 'number') reader.read(cell, unit, decimals);
  else reader.readAnswer(cell, kind, choices);
  return kind;
}

/** The unit printed beside an item is compared with the form's; the value is read as the form's unit all the same. */
function reportUnit(scan: SheetScan, sketch: RowSketch, item: FormItem, oddities: OddityList): void {
  const { unit } = item;
  const facts = sketch.unitCell < 0 ? null : scan.facts[sketch.unitCell];
  if (!facts || facts.unit === unit) return;
  const printed = foldText(facts.text);
  if (printed === '' || printed === '-' || (facts.unit ?? printed) === (unitNamed(foldText(unit)) ?? foldText(unit)))
    return;
  const at = { sheet: scan.sheet.name, row: sketch.row, column: scan.sheet.columns[sketch.unitCell]! };
  oddities.add('unit.item-differs', [at], { item: item.name.zh, found: facts.text.trim(), expected: unit });
}

function readGroups(
  scan: SheetScan,
  form: FormDefinition,
  rows: PlacedRows,
  reader: CellReader,
): ReadonlyMap<string, readonly GroupRow[]> {
  const groups = new Map<string, GroupRow[]>(form.groups.map((group) => [group.id, []]));
  for (const { sketch, plan, decision } of rows.groups) {
    const definition = form.groups[decision.group]!;
    const width = plan.values.length;
    const values = new Float64Array(width).fill(NaN);
    const readings: Reading[] = [];
    for (let i = 0; i < width; i++) {
      const column = plan.values[i]!;
      readings.push({ state: 'missing', at: column < 0 ? null : { sheet: scan.sheet.name, row: sketch.row, column } });
    }
    for (let cell = sketch.start; cell < sketch.end; cell++) {
      const column = scan.sheet.columns[cell]!;
      const role = plan.roles[column - plan.left];
      if (role === undefined || role < ColumnRole.value) continue;
      const heading = form.columns[role - ColumnRole.value]!;
      const measure = groupMeasure(definition, heading);
      const unit = heading.unit ?? decision.unit;
      const kind = readAnswer(reader, cell, null, heading, { unit, decimals: measure.decimals });
      values[role - ColumnRole.value] = reader.value;
      const at: CellRef = { sheet: scan.sheet.name, row: sketch.row, column };
      readings[role - ColumnRole.value] = readingOf(reader, kind === 'number' ? unit : '', at);
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
  if (reader.state === ReadingState.text) {
    return { state: 'text', value: (reader.raw ?? '').trim(), at, raw: reader.raw ?? '' };
  }
  if (reader.state === ReadingState.missing) return { state: 'missing', at };
  return { state: 'unreadable', raw: reader.raw ?? '', why: reader.why ?? 'text', at };
}
