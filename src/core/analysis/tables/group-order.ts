import { DIMENSION_ORDER, type DimensionValue, type Grouping } from '../members/dimensions';
import type { Work } from '../work';

/** A group that has members, with its labels. */
export interface OrderedGroup {
  readonly group: number;
  readonly labels: readonly DimensionValue[];
}

/** Groups by a figure, largest first; groups without one last, equal ones by their labels. */
export function byFigure(groups: readonly OrderedGroup[], of: (group: number) => number): readonly OrderedGroup[] {
  const rank = (value: number): number => (Number.isNaN(value) ? -Infinity : value);
  return [...groups].sort((a, b) => {
    const [first, second] = [rank(of(a.group)), rank(of(b.group))];
    if (first !== second) return first > second ? -1 : 1;
    return textOf(a) < textOf(b) ? -1 : 1;
  });
}

function textOf({ labels }: OrderedGroup): string {
  return JSON.stringify(labels);
}

/** The groups that have members now; of a crossing those whose first label is the given one. */
export function groupsOf({ now, labels }: Grouping, first?: DimensionValue): readonly OrderedGroup[] {
  const used = new Set<number>(now.of);
  return labels.flatMap((values, group) =>
    used.has(group) && (first === undefined || values[0] === first) ? [{ group, labels: values }] : [],
  );
}

/**
 * Groups in the order they are shown: that of the dimension where it has one (大型, 中型 …), else by the lead measure,
 * largest first; what is not stated comes last.
 */
export function labelOrder(work: Work, grouping: Grouping, first?: DimensionValue): readonly OrderedGroup[] {
  const { lead, request } = work;
  const figures = work.sums(work.columns(lead, request.basis), grouping);
  const ranked = byFigure(groupsOf(grouping, first), (group) =>
    figures.valued[group]! > 0 ? figures.now[group]! : NaN,
  );
  const last = grouping.by.length - 1;
  const order = DIMENSION_ORDER[grouping.by[last]!];
  const place = ({ labels }: OrderedGroup): number => {
    const label = labels[last] ?? null;
    if (label === null) return Infinity;
    return order ? order.indexOf(label) : 0;
  };
  const placed = ranked.map((one, i) => ({ one, i }));
  placed.sort((a, b) => {
    const [x, y] = [place(a.one), place(b.one)];
    return x === y ? a.i - b.i : x - y;
  });
  return placed.map(({ one }) => one);
}
