import { movedFormula } from '../../core/formula/move-formula';
import { LONGEST_FORMULA } from '../../core/formula/node';
import type { SheetContext } from './sheet-sink';

/** Formulas of one sheet that are shared, and characters of a workbook's in further cells; beyond, they are not kept. */
const MOST_FORMULAS = 100_000;
const MOST_CHARACTERS = 8 * 1024 * 1024;

interface FirstUse {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula that several cells share reads like in each of them. */
export class SharedFormulas {
  private readonly first = new Map<number, FirstUse>();

  constructor(private readonly counts: SheetContext['counts']) {}

  /** The cell in which the formula is written out; it comes before the others. */
  put(index: number, use: FirstUse): void {
    if (this.first.size < MOST_FORMULAS && use.text.length <= LONGEST_FORMULA) this.first.set(index, use);
  }

  /** The text in another cell; null where it is not known. */
  at(index: number, row: number, column: number): string | null {
    const use = this.first.get(index);
    if (!use || this.counts.sharedFormulas > MOST_CHARACTERS) return null;
    this.counts.sharedFormulas += use.text.length;
    return movedFormula(use.text, row - use.row, column - use.column);
  }
}
