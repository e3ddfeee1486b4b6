import type { CellRef } from '../model/cell';
import { decideGroup, groupOpened } from './decide-group';
import type { GroupDecision } from './decide-group';
import { decideItem } from './decide-item';
import type { ColumnPlan } from './locate-columns';
import type { OddityList } from './oddity-list';
import type { SheetScan } from './scan-sheet';
import type { RowSketch } from './sketch-rows';
import { sketchRows } from './sketch-rows';
import type { TableArea } from './table-area';

/** Where the rows of a form stand. */
export interface LocatedRows {
  /** by item; null where the item has no row */
  readonly items: readonly (RowSketch | null)[];
  readonly groups: readonly { readonly sketch: RowSketch; readonly decision: GroupDecision }[];
}

/** The cell that stands for a row in messages: its label, else its code, else its first cell. */
export function rowRef(scan: SheetScan, sketch: RowSketch): CellRef {
  const cell = sketch.labelCell >= 0 ? sketch.labelCell : sketch.codeCell >= 0 ? sketch.codeCell : sketch.start;
  return { sheet: scan.sheet.name, row: sketch.row, column: scan.sheet.columns[cell]! };
}

function sureItems(rows: readonly RowSketch[]): Set<number> {
  return new Set(rows.filter((row) => row.byLabel >= 0 && row.byLabel === row.byCode).map((row) => row.byLabel));
}

/** Walks the rows of a table once, top to bottom, and decides what each is. Everything odd is reported. */
export function locateRows(scan: SheetScan, area: TableArea, plan: ColumnPlan, oddities: OddityList): LocatedRows {
  const { form } = area.form;
  const sketches = sketchRows(scan, area, plan);
  const sure = sureItems(sketches);
  const items: (RowSketch | null)[] = form.items.map(() => null);
  const groups: { sketch: RowSketch; decision: GroupDecision }[] = [];
  let open = -1;
  let closed = false;
  for (const sketch of sketches) {
    const decision = decideItem(area.form, sketch, sure, open >= 0);
    if (decision.item >= 0) {
      place(scan, area, sketch, decision, items, oddities);
      continue;
    }
    const opened = groupOpened(area.form, sketch);
    if (opened >= 0) {
      open = opened;
      closed = false;
      continue;
    }
    const label = sketch.label;
    if (label && (label.closes || label.filer.length > 0) && sketch.row > area.lastRow) closed = true;
    if (closed || sketch.isHeading || sketch.row < area.firstRow) continue;
    if (label?.total) {
      if (sketch.filled) oddities.add('layout.group-total-row', [rowRef(scan, sketch)], { label: label.text.trim() });
      continue;
    }
    const group = decideGroup(scan, area.form, sketch, open);
    if (group) {
      groups.push({ sketch, decision: group });
      if (!group.codeFits && form.groups[group.group]!.codePattern !== null) {
        oddities.add('layout.group-row-without-code', [rowRef(scan, sketch)], { code: sketch.code, name: group.name });
      }
    } else if (sketch.filled) {
      oddities.add('layout.unknown-row', [rowRef(scan, sketch)], { label: label?.text.trim() ?? '', code: sketch.code });
    }
  }
  reportMissing(scan, area, items, oddities);
  return { items, groups };
}

function place(
  scan: SheetScan,
  area: TableArea,
  sketch: RowSketch,
  decision: ReturnType<typeof decideItem>,
  items: (RowSketch | null)[],
  oddities: OddityList,
): void {
  const item = area.form.form.items[decision.item]!;
  const at = rowRef(scan, sketch);
  const facts = { item: item.code, name: item.name.zh, code: sketch.code, label: sketch.label?.text.trim() ?? '' };
  const before = items[decision.item];
  if (before) {
    oddities.add('layout.item-twice', [rowRef(scan, before), at], facts);
    // a filled row counts before a blank one; of two filled ones the upper
    if (before.filled || !sketch.filled) return;
  }
  items[decision.item] = sketch;
  if (decision.oddity === 'layout.code-missing' || decision.oddity === 'layout.label-missing') {
    oddities.addTogether(decision.oddity, at, facts);
  } else if (decision.oddity !== null) oddities.add(decision.oddity, [at], facts);
  const shortCode = decision.oddity === null && sketch.code !== item.code && Number(sketch.code) === Number(item.code);
  if (shortCode && sketch.codeCell >= 0 && scan.sheet.formats[sketch.codeCell] === 0) {
    const column = scan.sheet.columns[sketch.codeCell]!;
    oddities.addTogether('layout.code-without-zero', { ...at, column }, facts);
  }
}

function reportMissing(
  scan: SheetScan,
  area: TableArea,
  items: readonly (RowSketch | null)[],
  oddities: OddityList,
): void {
  const heading: CellRef = { sheet: scan.sheet.name, row: area.firstRow, column: area.labelColumn };
  let previous = -1;
  let moved = false;
  items.forEach((sketch, i) => {
    const item = area.form.form.items[i]!;
    if (sketch === null) oddities.add('layout.item-missing', [heading], { item: item.code, name: item.name.zh });
    else {
      if (sketch.row < previous) moved = true;
      previous = Math.max(previous, sketch.row);
    }
  });
  if (moved) oddities.add('layout.rows-reordered', [heading], {});
}
