import { CellType } from '../model/grid';
import { itemOfCodeAt } from './group-hits';
import type { ColumnPlan } from './locate-columns';
import { ColumnRole } from './locate-columns';
import type { SheetScan } from './scan-sheet';
import type { TableArea } from './table-area';
import type { TextFacts } from './text-facts';

/** One stored row of a table before it is decided what it is. Cells are indices of the grid's arrays, -1 for none. */
export interface RowSketch {
  readonly row: number;
  /** cells of the row: start … end - 1 */
  readonly start: number;
  readonly end: number;
  readonly labelCell: number;
  readonly label: TextFacts | null;
  readonly codeCell: number;
  /** as written; '' for none */
  readonly code: string;
  readonly unitCell: number;
  /** item by label, by code; -1 */
  readonly byLabel: number;
  readonly byCode: number;
  /** whether a value column holds anything */
  readonly filled: boolean;
  /** a stub, a mark (甲 乙 丙) or a heading: no row of figures */
  readonly isHeading: boolean;
  /** signatures, dates, notes: what stands around a table */
  readonly isFoot: boolean;
}

function textOf(scan: SheetScan, cell: number): string {
  const facts = scan.facts[cell];
  if (facts) return facts.text.trim();
  return scan.sheet.types[cell] === CellType.number ? String(scan.sheet.numbers[cell]) : '';
}

/** The item a label names; where the form gives one label to several items, the code decides. */
function itemOfLabel(label: TextFacts | null, form: number, byCode: number): number {
  if (label === null) return -1;
  let found = -1;
  for (const place of label.items) {
    if (place.form !== form) continue;
    if (place.index === byCode) return byCode;
    if (found < 0) found = place.index;
  }
  return found;
}

function sketch(scan: SheetScan, area: TableArea, plan: ColumnPlan, start: number, end: number): RowSketch {
  const { sheet } = scan;
  const form = area.form.index;
  let labelCell = -1;
  let codeCell = -1;
  let unitCell = -1;
  let filled = false;
  let isHeading = false;
  let isFoot = false;
  for (let cell = start; cell < end; cell++) {
    const offset = sheet.columns[cell]! - area.left;
    const role = offset < 0 || offset >= plan.roles.length ? ColumnRole.none : plan.roles[offset]!;
    const facts = scan.facts[cell];
    if (role === ColumnRole.none) continue;
    if (role >= ColumnRole.value && plan.answers[role - ColumnRole.value]) {
      filled ||= facts === null || facts!.text.trim() !== '';
      continue;
    }
    if (facts && (facts.mark || facts.stub !== null || (role >= ColumnRole.value && facts.heading !== null)))
      isHeading = true;
    if (facts && (facts.closes || facts.filer.length > 0)) isFoot = true;
    if (role === ColumnRole.code) codeCell = cell;
    else if (role === ColumnRole.unit) unitCell = cell;
    else if (role >= ColumnRole.value) filled ||= facts === null || facts!.text.trim() !== '';
    else if (facts && facts.text.trim() !== '') {
      const known = labelCell >= 0 && itemOfLabel(scan.facts[labelCell]!, form, -1) >= 0;
      if (labelCell < 0 || (!known && itemOfLabel(facts, form, -1) >= 0)) labelCell = cell;
    }
  }
  const label = labelCell < 0 ? null : scan.facts[labelCell]!;
  const byCode = codeCell < 0 ? -1 : itemOfCodeAt(scan, codeCell, area.form);
  const byLabel = itemOfLabel(label, form, byCode);
  const written = codeCell < 0 ? '' : textOf(scan, codeCell);
  const code = /^[-—－/]*$/.test(written) ? '' : written;
  return {
    row: sheet.rows[start]!,
    start,
    end,
    labelCell,
    label,
    codeCell,
    code,
    unitCell,
    byLabel,
    byCode,
    filled,
    isHeading,
    isFoot,
  };
}

/** Sketches the stored rows from the body's top to the area's bottom, in order. */
export function sketchRows(scan: SheetScan, area: TableArea, plan: ColumnPlan): RowSketch[] {
  const { sheet } = scan;
  const rows: RowSketch[] = [];
  let start = sheet.firstOfRow(plan.bodyTop);
  while (start < scan.scanned && sheet.rows[start]! <= area.bottom) {
    const row = sheet.rows[start]!;
    let end = start + 1;
    while (end < scan.scanned && sheet.rows[end] === row) end++;
    rows.push(sketch(scan, area, plan, start, end));
    start = end;
  }
  return rows;
}
