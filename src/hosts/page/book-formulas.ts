import { FormulaDependents, type FormulaCell, type FormulaPlace } from '../../core/formula/dependents';
import { FormulaAreas } from '../../core/formula/formula-areas';
import { CellFlag, type WorkbookGrid } from '../../core/model/grid';
import { isOwnSheet } from '../../core/submission/own-sheets';

/** The formulas of a workbook as received. */
export class BookFormulas {
  private static readonly made = new WeakMap<WorkbookGrid, BookFormulas>();
  private readonly cells: FormulaCell[] = [];
  private readonly dependents: FormulaDependents;

  private constructor(private readonly book: WorkbookGrid) {
    book.sheets.forEach((grid, sheet) => {
      for (let at = 0; at < grid.size; at++) {
        if ((grid.flags[at]! & CellFlag.formula) === 0) continue;
        const [row, column] = [grid.rows[at]!, grid.columns[at]!];
        this.cells.push({ sheet, row, column, text: grid.formulaAt(row, column) });
      }
    });
    const areas = new FormulaAreas(
      book.sheets.map(({ name }) => name),
      book.names,
    );
    this.dependents = new FormulaDependents(book.sheets.length, this.cells, areas);
  }

  /** Of one workbook its formulas are read once. */
  static of(book: WorkbookGrid): BookFormulas {
    const made = BookFormulas.made.get(book) ?? new BookFormulas(book);
    BookFormulas.made.set(book, made);
    return made;
  }

  /** The formulas that depend on changed cells, in reading order. */
  dependingOn(changed: readonly FormulaPlace[]): readonly FormulaCell[] {
    // an explanation written down is no reason to doubt a formula whose text does not say what it reads
    const unknown = changed.some(({ sheet }) => !isOwnSheet(this.book.sheets[sheet]!.name));
    const marked = this.dependents.of(changed, unknown);
    return this.cells.filter((_, at) => marked[at] === 1);
  }
}
