import type { CellRef } from '../model/cell';
import type { Oddity } from '../model/filing';
import type { OddityCode } from './oddity-codes';

/** Oddities of one return are bounded: a sheet of nothing but faults must not flood the list. */
const LIMIT = 400;

/** Collects oddities in the order they are met. */
export class OddityList {
  private readonly items: Oddity[] = [];
  private readonly together = new Map<string, { at: CellRef[]; facts: Record<string, string | number> }>();

  add(code: OddityCode, at: readonly CellRef[], facts: Readonly<Record<string, string | number>> = {}): void {
    if (this.items.length < LIMIT) this.items.push({ code, at, facts });
  }

  /** One oddity for all cells of that kind: facts are those of the first, and `count`. */
  addTogether(code: OddityCode, at: CellRef, facts: Readonly<Record<string, string | number>> = {}): void {
    const known = this.together.get(code);
    if (known) {
      if (known.at.length < LIMIT) known.at.push(at);
      known.facts['count'] = Number(known.facts['count']) + 1;
      return;
    }
    const entry = { at: [at], facts: { ...facts, count: 1 } };
    this.together.set(code, entry);
    this.items.push({ code, at: entry.at, facts: entry.facts });
  }

  list(): readonly Oddity[] {
    return this.items;
  }
}
