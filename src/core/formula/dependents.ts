import { cellKey } from '../model/cell';
import { AreaIndex, AreaList } from './area-index';
import type { FormulaArea, FormulaAreas } from './formula-areas';

/** A cell by its sheet's place in the workbook, zero-based. */
export interface FormulaPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A cell with a formula; its text is null where nobody knows it (one formula shared by several cells). */
export interface FormulaCell extends FormulaPlace {
  readonly text: string | null;
}

/** Blocks of cells that are kept in mind, and nodes of trees looked at; beyond, formulas count as depending. */
const MOST_BLOCKS = 1_000_000;
const MOST_VISITS = 20_000_000;

/** Which formulas of a workbook depend on which cells, directly or through other formulas. */
export class FormulaDependents {
  /** formulas that read one cell, by sheet and cell */
  private readonly single: Map<number, number[]>[] = [];
  private readonly blocks: AreaIndex[];
  /** formulas whose text does not say what they read */
  private readonly unknown: number[] = [];

  constructor(
    sheets: number,
    private readonly formulas: readonly FormulaCell[],
    areas: FormulaAreas,
  ) {
    const blocks: AreaList[] = [];
    for (let sheet = 0; sheet < sheets; sheet++) {
      this.single.push(new Map());
      blocks.push(new AreaList());
    }
    let count = 0;
    formulas.forEach(({ text, sheet }, owner) => {
      const read = text === null || count > MOST_BLOCKS ? null : areas.of(text, sheet);
      if (!read) {
        this.unknown.push(owner);
        return;
      }
      count += read.length;
      for (const area of read) {
        if (area.top !== area.bottom || area.left !== area.right) blocks[area.sheet]!.put(area, owner);
        else this.putSingle(area, owner);
      }
    });
    this.blocks = blocks.map((list) => new AreaIndex(list));
  }

  private putSingle({ sheet, top, left }: FormulaArea, owner: number): void {
    const key = cellKey(top, left);
    const owners = this.single[sheet]!.get(key);
    if (owners) owners.push(owner);
    else this.single[sheet]!.set(key, [owner]);
  }

  /**
   * Marks the formulas that depend on changed cells: a 1 each, in their order.
   * @param unknown whether a formula whose text does not say what it reads counts as depending
   */
  of(changed: readonly FormulaPlace[], unknown = true): Uint8Array {
    const marked = new Uint8Array(this.formulas.length);
    if (changed.length === 0) return marked;
    const queue: FormulaPlace[] = [...changed];
    const mark = (owner: number): void => {
      if (marked[owner] === 1) return;
      marked[owner] = 1;
      queue.push(this.formulas[owner]!);
    };
    if (unknown) this.unknown.forEach(mark);
    let visits = 0;
    const searches = this.blocks.map((index) => index.search());
    for (let next = queue.pop(); next; next = queue.pop()) {
      this.single[next.sheet]!.get(cellKey(next.row, next.column))?.forEach(mark);
      visits += searches[next.sheet]!.take(next.row, next.column, mark);
      if (visits > MOST_VISITS) return marked.fill(1);
    }
    return marked;
  }
}
