import type { FormulaPlace } from '../../core/formula/dependents';
import { NeedsRecalculation } from '../../core/formula/evaluate';
import { Calculator, type FormulaCells } from '../../core/formula/recalculate';
import { FormulaError, type FormulaValue } from '../../core/formula/value';
import { cellKey, LONGEST_TEXT, type Cell, type CellPosition } from '../../core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../core/model/grid';
import { BookFormulas } from './book-formulas';
import type { CellChanges, Recalculated } from './changed-sheet';

/** Changes by sheet name. */
export type BookChanges = ReadonlyMap<string, CellChanges>;

/** No formula of ours has this text: one that nobody knows cannot be worked out. */
const UNKNOWN_TEXT = '';

function valueOf(cell: Cell): FormulaValue {
  if (cell.type === 'blank') return null;
  return cell.type === 'error' ? FormulaError.of(cell.value) : cell.value;
}

function isSame(a: FormulaValue, b: FormulaValue): boolean {
  if (a instanceof FormulaError && b instanceof FormulaError) return a.code === b.code;
  return a === b;
}

/** A formula that depends on a change: its new value, or null where only Excel or WPS can work it out. */
interface FreshValue extends CellPosition {
  readonly fresh: { readonly value: FormulaValue } | null;
}

/** The formulas of one sheet that show another value after the changes than in the file. */
export class FreshSheet {
  private readonly byPlace = new Map<number, FreshValue>();

  put(value: FreshValue): void {
    this.byPlace.set(cellKey(value.row, value.column), value);
  }

  readonly at: Recalculated = (row, column) => this.byPlace.get(cellKey(row, column))?.fresh;

  all(): readonly FreshValue[] {
    return [...this.byPlace.values()];
  }
}

/** What the formulas of a received workbook come to once its cells are changed. */
export class FreshValues {
  private readonly sheets = new Map<string, FreshSheet>();
  private readonly byName: ReadonlyMap<string, SheetGrid>;
  private readonly depending: ReadonlyMap<string, ReadonlySet<number>>;

  constructor(
    private readonly book: WorkbookGrid,
    private readonly changes: BookChanges,
  ) {
    this.byName = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    const depending = BookFormulas.of(book).dependingOn(this.changed());
    const byName = new Map<string, Set<number>>();
    this.depending = byName;
    for (const { sheet, row, column } of depending) {
      const { name } = book.sheets[sheet]!;
      const places = byName.get(name) ?? new Set<number>();
      byName.set(name, places.add(cellKey(row, column)));
    }
    const calculator = new Calculator(this.cells());
    for (const place of depending) this.work(calculator, place);
  }

  onSheet(name: string): FreshSheet | null {
    return this.sheets.get(name) ?? null;
  }

  /** Cells of the received sheets whose value is another one now. */
  private changed(): readonly FormulaPlace[] {
    return this.book.sheets.flatMap((grid, sheet) => {
      const changes = this.changes.get(grid.name)?.all() ?? [];
      const differing = changes.filter(({ row, column, value }) => {
        const cell = grid.cellAt(row, column);
        return cell.formula || !isSame(valueOf(cell), value);
      });
      return differing.map(({ row, column }) => ({ sheet, row, column }));
    });
  }

  private cells(): FormulaCells {
    const { changes, byName, depending } = this;
    return {
      formulaAt: (sheet, row, column) => {
        if (changes.get(sheet)?.at(row, column)) return null;
        const grid = byName.get(sheet);
        // without case and width Excel may know it; here it is not the same sheet for certain
        if (!grid) throw new NeedsRecalculation('sheet');
        const waits = depending.get(sheet)?.has(cellKey(row, column)) === true || grid.cellAt(row, column).uncached;
        return waits ? (grid.formulaAt(row, column) ?? UNKNOWN_TEXT) : null;
      },
      valueAt: (sheet, row, column) => {
        const change = changes.get(sheet)?.at(row, column);
        if (change) return change.value;
        return valueOf(byName.get(sheet)!.cellAt(row, column));
      },
    };
  }

  private work(calculator: Calculator, { sheet, row, column }: FormulaPlace): void {
    const grid = this.book.sheets[sheet]!;
    if (this.changes.get(grid.name)?.at(row, column)) return;
    const found = calculator.at(grid.name, row, column);
    // of a longer text Excel makes an error
    const fits = found.state === 'value' && !(typeof found.value === 'string' && found.value.length > LONGEST_TEXT);
    const fresh = fits ? { value: found.value } : null;
    const before = grid.cellAt(row, column);
    const same = fresh === null ? before.uncached : !before.uncached && isSame(fresh.value, valueOf(before));
    if (same) return;
    const values = this.sheets.get(grid.name) ?? new FreshSheet();
    this.sheets.set(grid.name, values);
    values.put({ row, column, fresh });
  }
}
