import type { Layout } from '../checking/layout';
import type { Place } from '../checking/place';
import type { FigureDefinition } from '../model/figure-definition';
import type { Pack } from '../model/pack';
import { FIGURE_METHODS, type FigureMethod } from './figure-methods';
import { termPlaces } from './term-place';

/** A figure of a pack with its places found: worked out once, read for every return and month. */
export interface FigurePlan {
  readonly definition: FigureDefinition;
  readonly method: FigureMethod;
  /** by role, in the order of the method */
  readonly terms: readonly (readonly [role: string, places: readonly Place[]])[];
}

/** What is wrong with a figure of a pack. */
export interface FigureProblem {
  /** `unknown-place`: the term names nothing in the forms; `missing-role`, `unknown-role`: not what the indicator takes */
  readonly code: 'unknown-place' | 'missing-role' | 'unknown-role';
  readonly role: string;
  readonly text: string;
}

/** What is wrong with a figure of a pack; nothing for one that can be computed. */
export function figureProblems({ indicator, terms }: FigureDefinition, layout: Layout): readonly FigureProblem[] {
  const { roles } = FIGURE_METHODS[indicator];
  const missing = roles.filter((role) => terms[role] === undefined);
  return [
    ...missing.map((role): FigureProblem => ({ code: 'missing-role', role, text: '' })),
    ...Object.entries(terms).flatMap(([role, text]): FigureProblem[] => {
      if (!roles.includes(role)) return [{ code: 'unknown-role', role, text }];
      return termPlaces(text, layout) === null ? [{ code: 'unknown-place', role, text }] : [];
    }),
  ];
}

/** The figures of a pack, ready to be computed. Those with a problem were refused when the pack was loaded and are left out. */
export function planFigures(pack: Pack, layout: Layout): readonly FigurePlan[] {
  return (pack.figures ?? [])
    .filter((definition) => figureProblems(definition, layout).length === 0)
    .map((definition) => {
      const method = FIGURE_METHODS[definition.indicator];
      const terms = method.roles.map((role) => [role, termPlaces(definition.terms[role]!, layout)!] as const);
      return { definition, method, terms };
    });
}
