import type { FormulaArea } from './formula-areas';

/** A block of cells without its sheet, and the formula that reads it. */
export interface OwnedArea extends Omit<FormulaArea, 'sheet'> {
  readonly owner: number;
}

/** Blocks of cells of one sheet, found by a cell inside them. A tree of boxes over the blocks in reading order. */
export class AreaIndex {
  private readonly areas: readonly OwnedArea[];
  /** number of leaves, a power of two; node n has the children 2n and 2n + 1, the root is 1 */
  private readonly leaves: number;
  private readonly bottoms: Int32Array;
  private readonly lefts: Int32Array;
  private readonly rights: Int32Array;
  private readonly whole: Int32Array;

  constructor(areas: readonly OwnedArea[]) {
    this.areas = [...areas].sort((a, b) => a.top - b.top || a.left - b.left || a.bottom - b.bottom);
    let leaves = 1;
    while (leaves < this.areas.length) leaves *= 2;
    this.leaves = leaves;
    this.bottoms = new Int32Array(2 * leaves).fill(-1);
    this.lefts = new Int32Array(2 * leaves).fill(0x7fffffff);
    this.rights = new Int32Array(2 * leaves).fill(-1);
    this.whole = new Int32Array(2 * leaves);
    this.areas.forEach(({ left, bottom, right }, at) => {
      const leaf = leaves + at;
      [this.bottoms[leaf], this.lefts[leaf], this.rights[leaf], this.whole[leaf]] = [bottom, left, right, 1];
    });
    for (let node = leaves - 1; node > 0; node--) this.join(node);
  }

  private join(node: number): void {
    const [a, b] = [2 * node, 2 * node + 1];
    this.bottoms[node] = Math.max(this.bottoms[a]!, this.bottoms[b]!);
    this.lefts[node] = Math.min(this.lefts[a]!, this.lefts[b]!);
    this.rights[node] = Math.max(this.rights[a]!, this.rights[b]!);
    this.whole[node] = this.whole[a]! + this.whole[b]!;
  }

  /** A search that gives each block once at most. */
  search(): AreaSearch {
    return new AreaSearch(this.areas, this.leaves, this, this.whole.slice());
  }

  /** Whether a cell lies in the box of a node; rows above it are not asked for. */
  holds(node: number, row: number, column: number): boolean {
    return this.bottoms[node]! >= row && this.lefts[node]! <= column && this.rights[node]! >= column;
  }
}

/** Takes the blocks around one cell after another out of an index. */
export class AreaSearch {
  private visits = 0;

  constructor(
    private readonly areas: readonly OwnedArea[],
    private readonly leaves: number,
    private readonly index: AreaIndex,
    /** blocks below each node that were not given yet */
    private readonly left: Int32Array,
  ) {}

  /**
   * Gives the owners of the blocks that hold a cell, except those given before.
   * @returns how many nodes were looked at
   */
  take(row: number, column: number, found: (owner: number) => void): number {
    this.visits = 0;
    if (this.areas.length > 0) this.visit(1, 0, this.leaves, row, column, found);
    return this.visits;
  }

  /** @param first leaf below the node @param count of leaves below it */
  private visit(
    node: number,
    first: number,
    count: number,
    row: number,
    column: number,
    found: (owner: number) => void,
  ): void {
    this.visits += 1;
    // blocks are in the order of their tops: where the first one starts below the cell, so do the others
    if (this.left[node] === 0 || this.areas[first]!.top > row || !this.index.holds(node, row, column)) return;
    if (count === 1) {
      this.left[node] = 0;
      found(this.areas[first]!.owner);
      return;
    }
    const half = count / 2;
    this.visit(2 * node, first, half, row, column, found);
    if (first + half < this.areas.length) this.visit(2 * node + 1, first + half, half, row, column, found);
    this.left[node] = this.left[2 * node]! + this.left[2 * node + 1]!;
  }
}
