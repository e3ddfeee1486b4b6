import { CellType } from '../model/grid';
import type { PreparedForm } from './form-index';
import type { SheetScan } from './scan-sheet';
import type { ItemHit } from './table-area';

/** Labels of parts are often set one or two columns further in. */
const INDENT = 3;

function distinct(hits: readonly ItemHit[]): Set<number> {
  return new Set(hits.map((hit) => hit.item));
}

function disjoint(a: readonly ItemHit[], b: readonly ItemHit[]): boolean {
  const items = distinct(a);
  return !b.some((hit) => items.has(hit.item));
}

/**
 * Sorts the labels of one form into columns, each the label column of a table: columns close together with different
 * items are one (indented parts), those that repeat the items are tables side by side.
 */
function byColumn(scan: SheetScan, hits: readonly ItemHit[]): ItemHit[][] {
  const columns = new Map<number, ItemHit[]>();
  for (const hit of hits) {
    const column = scan.sheet.columns[hit.cell]!;
    const known = columns.get(column);
    if (known) known.push(hit);
    else columns.set(column, [hit]);
  }
  const merged: { last: number; hits: ItemHit[] }[] = [];
  for (const [column, found] of [...columns].sort((a, b) => a[0] - b[0])) {
    const left = merged.at(-1);
    if (left && column - left.last <= INDENT && disjoint(left.hits, found)) {
      left.hits.push(...found);
      left.last = column;
    } else merged.push({ last: column, hits: [...found] });
  }
  return merged.map((group) => group.hits.sort((a, b) => a.cell - b.cell));
}

/** Cuts one column's labels where items repeat below a new title, form number or table heading. */
function byHeight(scan: SheetScan, hits: readonly ItemHit[], anchors: readonly number[]): ItemHit[][] {
  const parts: ItemHit[][] = [];
  let part: ItemHit[] = [];
  let seen = new Set<number>();
  let start = -1;
  let next = 0;
  for (const hit of hits) {
    const row = scan.sheet.rows[hit.cell]!;
    const anchorsBefore = next;
    while (next < anchors.length && anchors[next]! < row) next++;
    if (next > anchorsBefore && part.length > 0) start = part.length;
    if (seen.has(hit.item) && start > 0) {
      parts.push(part.slice(0, start));
      part = part.slice(start);
      seen = distinct(part);
      start = -1;
    }
    part.push(hit);
    seen.add(hit.item);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** The label hits of a form on a sheet, one list a table. @param anchors rows that may open a new table, ascending */
export function groupHits(scan: SheetScan, form: PreparedForm, anchors: readonly number[]): ItemHit[][] {
  const hits: ItemHit[] = [];
  for (const cell of scan.items) {
    for (const place of scan.facts[cell]!.items) {
      if (place.form === form.index) hits.push({ cell, item: place.index });
    }
  }
  if (hits.length === 0) return [];
  return byColumn(scan, hits).flatMap((column) => byHeight(scan, column, anchors));
}

/** The code column of a form whose labels are of no use: the column holding most of its codes; [] when none does. */
export function codeHits(scan: SheetScan, form: PreparedForm): ItemHit[] {
  const columns = new Map<number, ItemHit[]>();
  const { sheet } = scan;
  for (let cell = 0; cell < scan.scanned; cell++) {
    const item = itemOfCodeAt(scan, cell, form);
    if (item < 0) continue;
    const column = sheet.columns[cell]!;
    const known = columns.get(column);
    if (known) known.push({ cell, item });
    else columns.set(column, [{ cell, item }]);
  }
  let best: ItemHit[] = [];
  for (const hits of columns.values()) if (distinct(hits).size > distinct(best).size) best = hits;
  return distinct(best).size >= form.itemsNeeded ? best : [];
}

/** The item whose code stands in that cell, as text or as a number that lost its zero; -1 for none. */
export function itemOfCodeAt(scan: SheetScan, cell: number, form: PreparedForm): number {
  const facts = scan.facts[cell];
  if (facts) {
    for (const place of facts.codes) if (place.form === form.index) return place.index;
    return -1;
  }
  if (scan.sheet.types[cell] !== CellType.number) return -1;
  return form.itemOfNumber.get(scan.sheet.numbers[cell]!) ?? -1;
}
