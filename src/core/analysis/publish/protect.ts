import type { Suppression } from '../../model/analysis';
import type { Aggregate } from './aggregates';
import { Atoms, difference } from './atoms';
import type { Disclosure } from './safety';
import { primaryOf, type Side } from './sides';
import { Span } from './span';

/** Sums that belong to a total without gap or overlap: rows of a table under their total. */
export type Line = readonly Aggregate[];

export interface Family {
  readonly aggregates: readonly Aggregate[];
  readonly lines: readonly Line[];
  readonly sides: readonly Side[];
}

/** How much is lost with a sum: the smallest goes first, totals last. */
function cost(atoms: Atoms, aggregate: Aggregate): number {
  const { size } = atoms.behind(atoms.vector(aggregate));
  return aggregate.isTotal ? size + 1e30 : size;
}

function cheapest(atoms: Atoms, from: readonly Aggregate[]): Aggregate {
  return from.reduce((best, one) => (cost(atoms, one) < cost(atoms, best) ? one : best));
}

/** Sets that must not be computable: unsafe atoms and pairs of them, unsafe remainders of one shown sum in another, and what a line hides. */
function secrets(
  atoms: Atoms,
  shown: readonly Float64Array[],
  hiddenLines: readonly Float64Array[],
  limits: Disclosure,
): Float64Array[] {
  const found = Array.from({ length: atoms.count }, (_, i) => atoms.single(i));
  const different = distinct(shown);
  for (const larger of different) {
    for (const smaller of different) {
      const rest = larger === smaller ? null : difference(larger, smaller);
      if (rest) found.push(rest);
    }
  }
  return [...found, ...atoms.pairs(), ...hiddenLines].filter((vector) => atoms.isUnsafe(vector, limits));
}

function distinct(vectors: readonly Float64Array[]): Float64Array[] {
  return [...new Map(vectors.map((vector) => [vector.join(''), vector])).values()];
}

/** Sums to withhold on a side so that nothing unsafe can be computed in the ways found; none when there is no way. */
function nextToHide(
  { aggregates, lines }: Family,
  atoms: Atoms,
  hidden: ReadonlyMap<string, Suppression>,
  limits: Disclosure,
): ReadonlySet<Aggregate> {
  const shown = aggregates.filter(({ key }) => !hidden.has(key));
  const shownVectors = shown.map((one) => atoms.vector(one));
  const span = new Span(shownVectors);
  const unions = lines.map((line) => {
    const union = new Float64Array(atoms.count);
    for (const one of line) if (hidden.has(one.key)) atoms.vector(one).forEach((v, i) => (union[i]! += v));
    return union;
  });
  const own = aggregates.filter(({ key }) => hidden.get(key) === 'few' || hidden.get(key) === 'dominant');
  const targets = [...own.map((one) => atoms.vector(one)), ...secrets(atoms, shownVectors, unions, limits)];
  const found = new Set<Aggregate>();
  for (const target of distinct(targets)) {
    if (target.every((value) => value === 0)) continue;
    const ways = span.makes(target)?.map((i) => shown[i]!) ?? [];
    // a way that is closed already is looked at again when all are
    if (ways.length > 0 && !ways.some((one) => found.has(one))) found.add(cheapest(atoms, ways));
  }
  return found;
}

/**
 * Which sums of a family are withheld: those from which one respondent could be read, and as few others as keep them
 * from being computed by adding and subtracting what is shown, in one table or over several.
 * @returns by key of the aggregate
 */
export function protect(family: Family, limits: Disclosure): ReadonlyMap<string, Suppression> {
  const hidden = new Map<string, Suppression>();
  for (const aggregate of family.aggregates) {
    const why = primaryOf(aggregate, family.sides, limits);
    if (why) hidden.set(aggregate.key, why);
  }
  // a side is closed whole before the next: what is withheld for one serves the others too
  const close = (atoms: Atoms): boolean => {
    let next = nextToHide(family, atoms, hidden, limits);
    const some = next.size > 0;
    while (next.size > 0) {
      for (const { key } of next) hidden.set(key, 'complementary');
      next = nextToHide(family, atoms, hidden, limits);
    }
    return some;
  };
  const sides = family.sides.map((side) => new Atoms(side, family.aggregates));
  while (sides.map(close).includes(true));
  return hidden;
}
