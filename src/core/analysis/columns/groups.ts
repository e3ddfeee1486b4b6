/** Which group each member is in. */
export interface Groups {
  /** by member; -1 = in none */
  readonly of: Int32Array;
  readonly count: number;
}

/** Members by group: those of group g are `members[offsets[g] … offsets[g + 1])`. */
export interface GroupOrder {
  readonly members: Int32Array;
  readonly offsets: Int32Array;
}

const ORDERS = new WeakMap<Groups, GroupOrder>();

/** The members by group, in their own order within one; worked out once for each grouping. */
export function groupOrder(groups: Groups): GroupOrder {
  const known = ORDERS.get(groups) ?? countingSort(groups);
  ORDERS.set(groups, known);
  return known;
}

function countingSort({ of, count }: Groups): GroupOrder {
  const offsets = new Int32Array(count + 1);
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) offsets[of[i]! + 1]!++;
  for (let g = 0; g < count; g++) offsets[g + 1]! += offsets[g]!;
  const next = offsets.slice(0, count);
  const members = new Int32Array(offsets[count]!);
  for (let i = 0; i < of.length; i++) {
    const group = of[i]!;
    if (group >= 0) members[next[group]!++] = i;
  }
  return { members, offsets };
}

/** All members in one group. */
export function oneGroup(members: number): Groups {
  return { of: new Int32Array(members), count: 1 };
}
