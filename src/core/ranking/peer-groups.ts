/** Groups with fewer members that count are judged with the whole zone. */
export const LEAST_PEERS = 5;

/** Which members are compared with which. */
export interface PeerGroups {
  /** group of each member, 0 … count − 1 */
  readonly of: Int32Array;
  readonly count: number;
}

/** Numbers groups in the order in which they first come. @example groupsOf(['26', '39', '26']).of // [0, 1, 0] */
export function groupsOf(names: readonly (string | null)[]): PeerGroups {
  const numbers = new Map<string | null, number>();
  const of = Int32Array.from(names, (name) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  return { of, count: numbers.size };
}
