/** What stands in one published total. */
export interface TotalAtStake {
  readonly id: string;
  /** as reported, one a member; NaN = missing */
  readonly reported: Float64Array;
  /** as expected; NaN = nothing to expect from, which is no effect */
  readonly expected: Float64Array;
  /** how likely each is wrong, 0 … 1; 1 where effect alone decides */
  readonly suspicion?: Float64Array;
}

/** One member in the order of the calls. */
export interface CallRank {
  readonly member: number;
  /** largest of its local scores over the totals: suspicion × share of the total */
  readonly score: number;
  /** the total it matters most to; null where it matters to none */
  readonly total: string | null;
}

export interface CallSelection {
  /** every member, the one to call first at the head */
  readonly ranked: readonly CallRank[];
  /** how many, from the head, are to be called */
  readonly calls: number;
  /** by total, the share of it that may be wrong when those are settled: |Σ signed suspicion × deviation of the rest| */
  readonly unresolved: readonly { readonly id: string; readonly share: number }[];
}

export interface SelectionOptions {
  /** share of a total that may stay unresolved */
  readonly threshold?: number;
  /** members to be called whatever their effect: a thing that cannot be right */
  readonly must?: (member: number) => boolean;
}

interface Weighed {
  readonly id: string;
  /** signed, by member: suspicion × (reported − expected) / Σ expected */
  readonly effects: Float64Array;
}

function weigh({ id, reported, expected, suspicion }: TotalAtStake): Weighed {
  const total = expected.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : Math.abs(value)), 0);
  const effects = reported.map((value, i) => {
    const deviation = value - expected[i]!;
    if (Number.isNaN(deviation) || total === 0) return 0;
    return ((suspicion?.[i] ?? 1) * deviation) / total;
  });
  return { id, effects };
}

function rank(member: number, totals: readonly Weighed[]): CallRank {
  let best: CallRank = { member, score: 0, total: null };
  for (const { id, effects } of totals) {
    const score = Math.abs(effects[member]!);
    if (score > best.score) best = { member, score, total: id };
  }
  return best;
}

/**
 * Whom to call first (selective editing): local score = suspicion × |reported − expected| / Σ expected of the total, global
 * score = the largest over the totals. From the smallest score up the signed errors are added; the first member with which
 * any of the sums passes the threshold, and all above it, are to be called. Calling them leaves at most the threshold of
 * each total unresolved.
 * @param totals of the same members in the same order @source methods.md §6; Statistics Norway, Kostra
 */
export function selectCalls(
  totals: readonly TotalAtStake[],
  { threshold = 0.01, must = () => false }: SelectionOptions = {},
): CallSelection {
  const count = totals[0]?.reported.length ?? 0;
  const weighed = totals.map(weigh);
  const members = Array.from({ length: count }, (_, member) => rank(member, weighed));
  const musts = members.map(({ member }) => must(member));
  // ties keep the order given, so that two runs give one list
  const ranked = members.sort(
    (a, b) => Number(musts[b.member]) - Number(musts[a.member]) || b.score - a.score || a.member - b.member,
  );
  const least = musts.filter(Boolean).length;
  const sums = weighed.map(() => 0);
  let calls = count;
  for (; calls > least; calls--) {
    const { member } = ranked[calls - 1]!;
    const next = sums.map((sum, t) => sum + weighed[t]!.effects[member]!);
    if (next.some((sum) => Math.abs(sum) > threshold)) break;
    next.forEach((sum, t) => (sums[t] = sum));
  }
  return { ranked, calls, unresolved: weighed.map(({ id }, t) => ({ id, share: Math.abs(sums[t]!) })) };
}
