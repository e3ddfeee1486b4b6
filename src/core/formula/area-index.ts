import type { FormulaArea } from './formula-areas';

/** Blocks of cells of one sheet, with the formula that reads each, while they are collected. */
export class AreaList {
  /** top, left, bottom, right and owner of each block */
  readonly numbers: number[] = [];

  get size(): number {
    return this.numbers.length / 5;
  }

  put({ top, left, bottom, right }: FormulaArea, owner: number): void {
    this.numbers.push(top, left, bottom, right, owner);
  }
}

/** Places of a list that a sorting key has room for. */
const PLACES = 2 ** 21;

/** The blocks of a list by their tops, those of one top from the left. */
function inReadingOrder({ numbers, size }: AreaList): readonly number[] {
  const keys = Float64Array.from({ length: size }, (_, at) => {
    // four columns share a key: 20 + 12 + 21 bits are what a number holds
    return (numbers[5 * at]! * 4096 + (numbers[5 * at + 1]! >> 2)) * PLACES + at;
  });
  return Array.from(keys.sort(), (key) => key % PLACES);
}

/** Blocks of cells of one sheet, found by a cell inside them: a tree of boxes over the blocks in reading order. */
export class AreaIndex {
  /** number of leaves, a power of two; node n has the children 2n and 2n + 1, the root is 1 */
  readonly leaves: number;
  readonly size: number;
  readonly tops: Int32Array;
  readonly owners: Int32Array;
  private readonly bottoms: Int32Array;
  private readonly lefts: Int32Array;
  private readonly rights: Int32Array;
  private readonly whole: Int32Array;

  constructor(list: AreaList) {
    const size = list.size;
    let leaves = 1;
    while (leaves < size) leaves *= 2;
    this.leaves = leaves;
    this.size = size;
    this.tops = new Int32Array(size);
    this.owners = new Int32Array(size);
    this.bottoms = new Int32Array(2 * leaves).fill(-1);
    this.lefts = new Int32Array(2 * leaves).fill(0x7fffffff);
    this.rights = new Int32Array(2 * leaves).fill(-1);
    this.whole = new Int32Array(2 * leaves);
    const { numbers } = list;
    inReadingOrder(list).forEach((from, at) => {
      this.tops[at] = numbers[5 * from]!;
      this.lefts[leaves + at] = numbers[5 * from + 1]!;
      this.bottoms[leaves + at] = numbers[5 * from + 2]!;
      this.rights[leaves + at] = numbers[5 * from + 3]!;
      this.owners[at] = numbers[5 * from + 4]!;
      this.whole[leaves + at] = 1;
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
    return new AreaSearch(this, this.whole.slice());
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
    if (this.index.size > 0) this.visit(1, 0, this.index.leaves, { row, column }, found);
    return this.visits;
  }

  /** @param first leaf below the node @param count of leaves below it */
  private visit(
    node: number,
    first: number,
    count: number,
    cell: { readonly row: number; readonly column: number },
    found: (owner: number) => void,
  ): void {
    this.visits += 1;
    const { index, left } = this;
    // blocks are in the order of their tops: where the first one starts below the cell, so do the others
    if (left[node] === 0 || index.tops[first]! > cell.row || !index.holds(node, cell.row, cell.column)) return;
    if (count === 1) {
      left[node] = 0;
      found(index.owners[first]!);
      return;
    }
    const half = count / 2;
    this.visit(2 * node, first, half, cell, found);
    if (first + half < index.size) this.visit(2 * node + 1, first + half, half, cell, found);
    left[node] = left[2 * node]! + left[2 * node + 1]!;
  }
}
