import type { SheetGrid } from '../model/grid';
import { CellFlag, CellType } from '../model/grid';
import type { SheetScan } from './scan-sheet';

/** A value found for a label, with the cell it stands in. */
export interface FoundValue {
  readonly text: string;
  readonly cell: number;
  /** the cell holds a number, not a text */
  readonly isNumber: boolean;
}

/** Blank cells between a label and its value: merged labels and values leave gaps. */
const GAP = 8;
const BOXES = 18;

function textAt(scan: SheetScan, cell: number): string {
  const { sheet } = scan;
  const type = sheet.types[cell];
  if (type === CellType.text) return sheet.strings[sheet.numbers[cell]!]!.trim();
  if (type === CellType.number) return String(sheet.numbers[cell]);
  return '';
}

function isLabel(scan: SheetScan, cell: number): boolean {
  const facts = scan.facts[cell];
  return facts !== null && facts !== undefined && (facts.filer.length > 0 || facts.stub !== null);
}

/** A code written one character a cell (组织机构代码 □□□□□□□□－□) is put together again. */
function boxes(scan: SheetScan, first: number): string {
  const { sheet } = scan;
  let text = '';
  for (let cell = first; cell < scan.scanned && sheet.rows[cell] === sheet.rows[first]; cell++) {
    const part = textAt(scan, cell);
    if (part.length !== 1 || text.replace(/[-－]/g, '').length >= BOXES) break;
    text += part;
  }
  return text;
}

function valueAt(scan: SheetScan, cell: number): FoundValue | null {
  const text = textAt(scan, cell);
  const uncached = (scan.sheet.flags[cell]! & CellFlag.uncached) !== 0;
  if (uncached || isLabel(scan, cell) || text.replace(/[_\s]/g, '') === '') return null;
  const joined = text.length === 1 ? boxes(scan, cell) : text;
  return { text: joined, cell, isNumber: joined === text && scan.sheet.types[cell] === CellType.number };
}

/** The value that belongs to a label cell: the next filled cell to its right, else the one right below it. */
export function valueBeside(scan: SheetScan, label: number): FoundValue | null {
  const { sheet } = scan;
  const next = label + 1;
  if (next < scan.scanned && sheet.rows[next] === sheet.rows[label]) {
    if (sheet.columns[next]! - sheet.columns[label]! <= GAP + 1) {
      const value = valueAt(scan, next);
      if (value) return value;
    }
  }
  return valueBelow(scan, sheet, label);
}

function valueBelow(scan: SheetScan, sheet: SheetGrid, label: number): FoundValue | null {
  for (let down = 1; down <= 2; down++) {
    const below = sheet.indexOf(sheet.rows[label]! + down, sheet.columns[label]!);
    if (below < 0) continue;
    return below < scan.scanned ? valueAt(scan, below) : null;
  }
  return null;
}
